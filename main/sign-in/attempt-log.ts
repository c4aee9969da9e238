/**
 * What became of each visitor's try, told by the steps of the session: how far it came and how it ended. A code that
 * ran out and was renewed is still the same try; one that nobody scanned is none where the code is always on screen.
 */
import type { Way } from '../../contract/channel.ts';
import type { KioskSession } from '../../contract/session.ts';
import type { Settings } from '../../contract/settings.ts';
import type { AttemptEnd } from '../../contract/today.ts';
import type { Store } from '../store/open-store.ts';

interface Try {
  readonly id: string;
  readonly at: number;
  readonly way: Way;
  readonly scanned: boolean;
  readonly confirmed: boolean;
}

export interface AttemptLogDeps {
  readonly settings: () => Settings | null;
  readonly store: () => Promise<Pick<Store, 'keepAttempt'>>;
  /** It could not be kept; the day's figures lack it, nothing else does. */
  readonly lost: (thrown: unknown) => void;
  readonly now: () => number;
}

export interface AttemptLog {
  saw(session: KioskSession): void;
}

export function createAttemptLog({ settings, store, lost, now }: AttemptLogDeps): AttemptLog {
  let going: Try | null = null;

  function end(endedAs: AttemptEnd, failure: string | null = null): void {
    const ended = going;
    going = null;
    if (ended === null) return;
    const { kioskName = '', start = 'touch' } = settings() ?? {};
    if (endedAs === 'left' && !ended.scanned && start === 'scan') return;
    store()
      .then((open) => open.keepAttempt({ ...ended, kiosk: kioskName, endedAs, failure }))
      .catch(lost);
  }

  function follow(attempt: string, way: Way, renewed: boolean): Try {
    const same = going !== null && (going.id === attempt || renewed);
    if (!same) end('left');
    going = { ...(going ?? { id: attempt, at: now(), scanned: false, confirmed: false }), way };
    return going;
  }

  return {
    saw(session) {
      switch (session.step) {
        case 'attract':
        case 'closed':
        case 'resting':
          return end('left');
        case 'consent':
          follow(session.attempt, session.way, false);
          return;
        case 'expired':
          follow(session.attempt, session.way, true);
          return;
        case 'opening':
          follow(session.attempt, session.way, session.round > 0);
          return;
        case 'waiting': {
          const tried = follow(session.attempt, session.way, session.round > 0);
          going = { ...tried, scanned: tried.scanned || session.phone !== 'away' };
          return;
        }
        case 'exchanging':
          going = { ...follow(session.attempt, session.way, true), scanned: true, confirmed: true };
          return;
        case 'asking':
        case 'greeting':
          return end('greeted');
        case 'refused':
          return end('declined');
        case 'trouble':
          return end('failed', session.code);
      }
    },
  };
}
