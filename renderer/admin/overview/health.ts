/** Judges what main says about this kiosk: one level per check, the worst one over all. */
import type { Overview } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';

export type Level = 'good' | 'warn' | 'bad';

export interface Check {
  readonly id: 'kiosk' | 'store' | 'secret' | 'keychain';
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

/** Without a keychain a secret in memory still works, until the next start. */
const keychainLevel = (overview: Overview): Level => {
  if (overview.keychain.available && !overview.keychain.failure) return 'good';
  return overview.appSecret === 'nowhere' ? 'bad' : 'warn';
};

export function healthOf(overview: Overview): Health {
  const checks: readonly Check[] = [
    { id: 'kiosk', level: kioskLevel(overview), failure: overview.closed },
    { id: 'store', level: overview.store.failure ? 'bad' : 'good', failure: overview.store.failure },
    { id: 'secret', level: secretLevels[overview.appSecret], failure: null },
    { id: 'keychain', level: keychainLevel(overview), failure: overview.keychain.failure },
  ];
  const bad = checks.filter((check) => check.level === 'bad').length;
  const warn = checks.filter((check) => check.level === 'warn').length;
  return { level: bad > 0 ? 'bad' : warn > 0 ? 'warn' : 'good', checks, bad, warn };
}
