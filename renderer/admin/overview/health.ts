/** Judges what main says about this kiosk: one level per check, the worst one over all. */
import type { Channel } from '../../../contract/channel.ts';
import type { Overview } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';

export type Level = 'good' | 'warn' | 'bad';

export interface Check {
  readonly id: 'kiosk' | 'store' | 'secret' | 'keychain' | 'listener' | 'reach';
  /** Of a secret: whose. */
  readonly channel: Channel | null;
  readonly level: Level;
  /** What main gave as the cause, to be said in words. */
  readonly failure: PlainFailure | null;
}

export interface Health {
  readonly level: Level;
  readonly checks: readonly Check[];
  readonly bad: number;
  readonly warn: number;
}

const kioskLevel = (overview: Overview): Level => {
  if (overview.kioskStep === 'closed') return 'bad';
  return overview.kioskStep === 'trouble' ? 'warn' : 'good';
};

const secretLevels = { keychain: 'good', memory: 'warn', nowhere: 'bad' } as const;

/** Without a keychain secrets in memory still work, until the next start. */
const keychainLevel = ({ keychain, appSecrets }: Overview): Level => {
  if (keychain.available && !keychain.failure) return 'good';
  return appSecrets.length > 0 && appSecrets.every(({ place }) => place !== 'nowhere') ? 'warn' : 'bad';
};

/** Phones come in by the listener for these channels. */
export const wantsListener = ({ appSecrets }: Overview): boolean =>
  appSecrets.some(({ channel }) => channel !== 'website');

const listenerLevel = (overview: Overview): Level => {
  const { on, origin, failure } = overview.listener;
  if (!on) return wantsListener(overview) ? 'warn' : 'good';
  if (failure) return 'bad';
  return origin === null ? 'warn' : 'good';
};

export function healthOf(overview: Overview): Health {
  const about = (id: Check['id'], level: Level, failure: PlainFailure | null): Check => ({
    id,
    channel: null,
    level,
    failure,
  });
  const checks: readonly Check[] = [
    about('kiosk', kioskLevel(overview), overview.closed),
    about('store', overview.store.failure ? 'bad' : 'good', overview.store.failure),
    ...overview.appSecrets.map(({ channel, place }) => ({
      ...about('secret', secretLevels[place], null),
      channel,
    })),
    about('keychain', keychainLevel(overview), overview.keychain.failure),
    // Whoever stands at the kiosk cannot sign in; it passes by itself, and staff can enter people by hand.
    about('reach', overview.reach.state === 'ill' ? 'bad' : 'good', null),
    about('listener', listenerLevel(overview), overview.listener.on ? overview.listener.failure : null),
  ];
  const bad = checks.filter((check) => check.level === 'bad').length;
  const warn = checks.filter((check) => check.level === 'warn').length;
  return { level: bad > 0 ? 'bad' : warn > 0 ? 'warn' : 'good', checks, bad, warn };
}
