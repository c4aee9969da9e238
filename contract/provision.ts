/** The one file that sets up a kiosk unattended: `--provision=FILE`. Every part is optional but what a channel needs. */
import * as v from 'valibot';
import { Appearance, Background } from './appearance.ts';
import { DeviceSettings } from './device.ts';
import { VisitForm } from './form.ts';
import { Theme } from './kiosk.ts';
import { Language } from './language.ts';
import {
  AppId,
  AppSecret,
  GreetingSettings,
  KioskName,
  ListenerSettings,
  MiniProgram,
  OfficialAccount,
  Origin,
  RedirectUri,
  SettingsChange,
  SignOutSettings,
  Start,
} from './settings.ts';
import { isOwner, Location, NewStaff } from './staff.ts';

const someStaff = v.pipe(
  v.array(NewStaff),
  v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'names two members alike'),
  v.check((list) => list.length === 0 || list.some(isOwner), 'needs at least one owner'),
);

/** A picture beside the provisioning file, or anywhere by its whole path. */
const PictureFile = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_024));

const [plain, colour, picture] = Background.options;
/** As staff set it in the console, but with files for pictures. */
const ProvisionedAppearance = v.partial(
  v.strictObject({
    ...Appearance.entries,
    logo: v.nullable(PictureFile),
    background: v.variant('kind', [
      plain,
      colour,
      v.strictObject({ ...picture.entries, file: PictureFile, dim: v.optional(picture.entries.dim, 0) }),
    ]),
  }),
);

export const Provision = v.strictObject({
  kiosk: v.optional(
    v.partial(
      v.strictObject({
        name: KioskName,
        start: Start,
        location: Location,
        language: Language,
        theme: Theme,
        sounds: v.boolean(),
      }),
    ),
  ),
  /** What visitors are asked, how they are greeted, how they leave. */
  visits: v.optional(
    v.partial(v.strictObject({ form: VisitForm, greeting: GreetingSettings, signOut: SignOutSettings })),
  ),
  appearance: v.optional(ProvisionedAppearance),
  wechat: v.optional(v.strictObject({ openOrigin: v.optional(Origin), apiOrigin: v.optional(Origin) })),
  channels: v.optional(
    v.strictObject({
      website: v.optional(v.strictObject({ appId: AppId, appSecret: AppSecret, redirectUri: RedirectUri })),
      officialAccount: v.optional(
        v.strictObject({
          ...OfficialAccount.entries,
          scope: v.optional(OfficialAccount.entries.scope, 'snsapi_base'),
          appSecret: AppSecret,
        }),
      ),
      miniProgram: v.optional(
        v.strictObject({
          ...MiniProgram.entries,
          envVersion: v.optional(MiniProgram.entries.envVersion, 'release'),
          appSecret: AppSecret,
        }),
      ),
      browser: v.optional(v.boolean()),
      tokenCall: v.optional(SettingsChange.entries.tokenCall),
      refreshProfiles: v.optional(v.boolean()),
    }),
  ),
  listener: v.optional(v.partial(ListenerSettings)),
  device: v.optional(v.partial(DeviceSettings)),
  staff: v.optional(someStaff),
});
export type Provision = v.InferOutput<typeof Provision>;
export type ProvisionedAppearance = v.InferOutput<typeof ProvisionedAppearance>;
