/**
 * `--provision=FILE`: reads one JSON file, puts secrets into the keychain and the rest into settings. Everything is
 * checked before anything is written, so that a bad file changes nothing; no message repeats a value of the file.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { channels } from '../contract/channel.ts';
import { DeviceSettings } from '../contract/device.ts';
import { Failure } from '../contract/failure.ts';
import { Provision } from '../contract/provision.ts';
import { refusalOf } from '../contract/reason.ts';
import { ListenerSettings, type Settings } from '../contract/settings.ts';
import type { Secrets } from './secrets.ts';
import { newSettings, type SettingsFile } from './settings.ts';
import type { Staff } from './staff.ts';

export interface ProvisionDeps {
  readonly settings: SettingsFile;
  readonly staff: Staff;
  readonly secretsOf: (installation: string) => Secrets;
}

/** A message for the person at the terminal; it names the field and the reason. */
export class BadProvision extends Error {}

export function readProvision(file: string): Provision {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const why =
      error instanceof SyntaxError
        ? 'is not JSON'
        : `cannot be read (${(error as NodeJS.ErrnoException).code})`;
    throw new BadProvision(`(file): ${why}`);
  }
  if (Array.isArray(data)) throw new BadProvision('(file): must be one JSON object');
  const parsed = v.safeParse(Provision, data);
  if (parsed.success) return parsed.output;
  const { field, reason } = refusalOf(parsed.issues[0]);
  throw new BadProvision(`${field || '(file)'}: ${reason}`);
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
  const { kiosk, wechat, listener, device } = provision;
  return {
    ...before,
    kioskName: kiosk?.name ?? before.kioskName,
    start: kiosk?.start ?? before.start,
    location: kiosk?.location ?? before.location,
    openOrigin: wechat?.openOrigin ?? before.openOrigin,
    apiOrigin: wechat?.apiOrigin ?? before.apiOrigin,
    ...channelsFrom(provision, before),
    listener: v.parse(ListenerSettings, { ...before.listener, ...listener }),
    device: v.parse(DeviceSettings, { ...before.device, ...device }),
  };
}

export async function provision(file: string, { settings, staff, secretsOf }: ProvisionDeps): Promise<void> {
  const wanted = readProvision(file);
  const broken = settings.failure();
  if (broken) throw new BadProvision(`settings.json: ${broken.code}; move the file away first`);
  if (staff.failure()) throw new BadProvision('staff.json: cannot be read; move the file away first');
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
  settings.save(next);
  for (const member of wanted.staff ?? []) await staff.put(member);
}
