/**
 * The app of each channel with its AppSecret. The keychain is asked early, while the visitor is still tapping on the
 * phone, and its answer serves for a minute: hundreds of phones may come at once, and the keychain takes milliseconds.
 */
import { type Channel, channels } from '../../contract/channel.ts';
import { Failure } from '../../contract/failure.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Secrets } from '../settings/secrets.ts';

export interface App {
  readonly appId: string;
  readonly appSecret: string;
}

export interface Apps {
  /** Throws `setup.incomplete`, `secret.missing`, or why the keychain cannot say. */
  of(channel: Channel): Promise<App>;
  /** Asks the keychain now, so that the answer is there when it is needed; a failure is found out then. */
  prepare(channel: Channel): void;
  /** Settings or a secret changed. */
  forget(): void;
}

const serves = 60_000;

export const setUpChannels = (settings: Settings | null): readonly Channel[] =>
  channels.filter((channel) => settings?.[channel]);

export function createApps(
  settings: () => Settings | null,
  secrets: () => Secrets,
  monotonic: () => number = () => performance.now(),
): Apps {
  const asked = new Map<Channel, { readonly until: number; readonly secret: Promise<string | null> }>();

  function secretOf(channel: Channel): Promise<string | null> {
    const before = asked.get(channel);
    if (before && monotonic() < before.until) return before.secret;
    const secret = secrets().get(`${channel}.appSecret`);
    const entry = { until: monotonic() + serves, secret };
    asked.set(channel, entry);
    const forgetIfNone = (found: string | null) => {
      if (found === null && asked.get(channel) === entry) asked.delete(channel);
    };
    secret.then(forgetIfNone, () => forgetIfNone(null));
    return secret;
  }

  return {
    async of(channel) {
      const app = settings()?.[channel];
      if (!app) throw new Failure('setup.incomplete', { field: `channels.${channel}` });
      const appSecret = await secretOf(channel);
      if (!appSecret) throw new Failure('secret.missing', { channel });
      return { appId: app.appId, appSecret };
    },
    prepare: (channel) => void secretOf(channel).catch(() => null),
    forget: () => asked.clear(),
  };
}
