/**
 * `--provision=FILE`: reads one JSON file, puts secrets into the keychain and the rest into settings. Everything is
 * checked before anything is written, so that a bad file changes nothing; no message repeats a value of the file.
 */
import * as v from 'valibot';
import { channels } from '../../contract/channel.ts';
import { DeviceSettings } from '../../contract/device.ts';
import { Failure } from '../../contract/failure.ts';
import type { Provision } from '../../contract/provision.ts';
import { ListenerSettings, Settings } from '../../contract/settings.ts';
import type { Staff } from '../desk/staff.ts';
import type { Secrets } from '../settings/secrets.ts';
import { newSettings, type SettingsFile } from '../settings/settings.ts';
import type { AppearancePictures } from '../windows/appearance-pictures.ts';
import { keepAppearance, readAppearance } from './provision-appearance.ts';
import { BadProvision, readProvision } from './provision-file.ts';

export interface ProvisionDeps {
  readonly settings: SettingsFile;
  readonly staff: Staff;
  readonly secretsOf: (installation: string) => Secrets;
  readonly pictures: Pick<AppearancePictures, 'keep'>;
}

/** What the file says of a channel, without its secret; what it does not say stays as it was. */
function channelsFrom({ channels }: Provision, before: Settings): Partial<Settings> {
  const { website, officialAccount, miniProgram, browser, tokenCall, refreshProfiles } = channels ?? {};
  return {
    website: website ? without(website) : before.website,
    officialAccount: officialAccount ? without(officialAccount) : before.officialAccount,
    miniProgram: miniProgram ? without(miniProgram) : before.miniProgram,
    browser: browser ?? before.browser,
    tokenCall: tokenCall ?? before.tokenCall,
    refreshProfiles: refreshProfiles ?? before.refreshProfiles,
  };
}

function without<C extends { readonly appSecret: string }>({ appSecret: _kept, ...rest }: C) {
  return rest;
}

function settingsFrom(provision: Provision, before: Settings): Settings {
  const { kiosk, visits, wechat, listener, device } = provision;
  const { name: kioskName = before.kioskName, ...rest } = kiosk ?? {};
  return v.parse(Settings, {
    ...before,
    ...rest,
    ...visits,
    kioskName,
    openOrigin: wechat?.openOrigin ?? before.openOrigin,
    apiOrigin: wechat?.apiOrigin ?? before.apiOrigin,
    ...channelsFrom(provision, before),
    listener: v.parse(ListenerSettings, { ...before.listener, ...listener }),
    device: v.parse(DeviceSettings, { ...before.device, ...device }),
  });
}

export async function provision(
  file: string,
  { settings, staff, secretsOf, pictures }: ProvisionDeps,
): Promise<void> {
  const wanted = readProvision(file);
  const broken = settings.failure();
  if (broken) throw new BadProvision(`settings.json: ${broken.code}; move the file away first`);
  if (staff.failure()) throw new BadProvision('staff.json: cannot be read; move the file away first');
  const appearance = wanted.appearance && readAppearance(wanted.appearance, file);
  const next = settingsFrom(wanted, settings.current() ?? newSettings());

  // The keychain first: it is the part most likely to say no.
  for (const channel of channels) {
    const appSecret = wanted.channels?.[channel]?.appSecret;
    if (!appSecret) continue;
    try {
      await secretsOf(next.installation).set(`${channel}.appSecret`, appSecret);
    } catch (thrown) {
      const code = thrown instanceof Failure ? thrown.code : 'secret.no-keychain';
      throw new BadProvision(`channels.${channel}.appSecret: ${code}; no setting was changed`);
    }
  }
  settings.save(
    appearance
      ? { ...next, appearance: await keepAppearance(appearance, next.appearance, pictures.keep) }
      : next,
  );
  for (const member of wanted.staff ?? []) await staff.put(member);
}
