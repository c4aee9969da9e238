/** The one file that sets up a kiosk unattended: `--provision=FILE`. Every part is optional but what a channel needs. */
import * as v from 'valibot';
import { DeviceSettings } from './device.ts';
import {
  AppId,
  AppSecret,
  KioskName,
  ListenerSettings,
  MiniProgram,
  OfficialAccount,
  Origin,
  RedirectUri,
  SettingsChange,
  Start,
} from './settings.ts';
import { isOwner, Location, NewStaff } from './staff.ts';

const someStaff = v.pipe(
  v.array(NewStaff),
  v.check((list) => new Set(list.map(({ name }) => name)).size === list.length, 'names two members alike'),
  v.check((list) => list.length === 0 || list.some(isOwner), 'needs at least one owner'),
);

export const Provision = v.strictObject({
  kiosk: v.optional(
    v.strictObject({ name: v.optional(KioskName), start: v.optional(Start), location: v.optional(Location) }),
  ),
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
