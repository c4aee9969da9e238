/**
 * `--provision=FILE`: reads one JSON file, puts secrets into the keychain and the rest into settings. Everything is
 * checked before anything is written, so that a bad file changes nothing; no message repeats a value of the file.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { Failure } from '../contract/failure.ts';
import { Provision } from '../contract/provision.ts';
import { refusalOf } from '../contract/reason.ts';
import type { Settings } from '../contract/settings.ts';
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

function settingsFrom(provision: Provision, before: Settings): Settings {
  const { kiosk, wechat, channels } = provision;
  const website = channels?.website;
  return {
    ...before,
    kioskName: kiosk?.name ?? before.kioskName,
    start: kiosk?.start ?? before.start,
    openOrigin: wechat?.openOrigin ?? before.openOrigin,
    apiOrigin: wechat?.apiOrigin ?? before.apiOrigin,
    website: website ? { appId: website.appId, redirectUri: website.redirectUri } : before.website,
  };
}

export async function provision(file: string, { settings, staff, secretsOf }: ProvisionDeps): Promise<void> {
  const wanted = readProvision(file);
  const broken = settings.failure();
  if (broken) throw new BadProvision(`settings.json: ${broken.code}; move the file away first`);
  if (staff.failure()) throw new BadProvision('staff.json: cannot be read; move the file away first');
  const next = settingsFrom(wanted, settings.current() ?? newSettings(hostname().slice(0, 60) || 'WxLobby'));

  const appSecret = wanted.channels?.website?.appSecret;
  try {
    // The keychain first: it is the part most likely to say no.
    if (appSecret) await secretsOf(next.installation).set('website.appSecret', appSecret);
  } catch (thrown) {
    const code = thrown instanceof Failure ? thrown.code : 'secret.no-keychain';
    throw new BadProvision(`channels.website.appSecret: ${code}; nothing was changed`);
  }
  settings.save(next);
  for (const member of wanted.staff ?? []) await staff.put(member);
}
