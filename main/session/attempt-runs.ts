/** What runs for one attempt: its code on the screen, the first code that is brought, the sign-in with it. */
import type { Way } from '../../contract/channel.ts';
import { asFailure, Failure, type PlainFailure } from '../../contract/failure.ts';
import type { KioskSession } from '../../contract/session.ts';
import type { Outcome, SessionDeps } from './session-deps.ts';
import type { SessionEvent } from './words.ts';

interface Runner {
  send(event: SessionEvent): void;
  current(): KioskSession;
  /** The kiosk is being closed. */
  isOver(): boolean;
}

export function createAttemptRuns<Code>(deps: SessionDeps<Code>, { send, current, isOver }: Runner) {
  const codes = new Map<string, { readonly code: Code; ended(outcome: Outcome): void }>();

  const fail = (type: 'scanFailed' | 'signInFailed', attempt: string, failure: PlainFailure) =>
    send({ type, attempt, failure });

  const isHere = (attempt: string) => {
    const now = current();
    return 'attempt' in now && now.attempt === attempt;
  };

  function bring(attempt: string, code: Code): Promise<Outcome> {
    return new Promise((ended) => {
      if (!codes.has(attempt)) {
        codes.set(attempt, { code, ended });
        send({ type: 'codeAccepted', attempt });
        // Still there: no sign-in began, because this attempt has one already or is over.
        if (!codes.delete(attempt)) return;
      }
      const why = isHere(attempt) ? 'callback.taken' : 'callback.expired-state';
      ended({ ended: 'failed', failure: new Failure(why).plain() });
    });
  }

  function caught(attempt: string, address: string): void {
    try {
      void bring(attempt, deps.accept(address, attempt));
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'callback.declined') send({ type: 'declined', attempt });
      else fail('scanFailed', attempt, failure.plain());
    }
  }

  function openPage(attempt: string, way: Way): void {
    try {
      deps.openPage(attempt, way, {
        shown: (picture) => send({ type: 'qrShown', attempt, picture }),
        scanned: () => send({ type: 'phoneScanned', attempt }),
        cancelled: () => send({ type: 'phoneCancelled', attempt }),
        renewed: () => send({ type: 'qrRenewed', attempt }),
        failed: (failure) => fail('scanFailed', attempt, failure),
        caught: (address) => caught(attempt, address),
      });
    } catch (thrown) {
      fail('scanFailed', attempt, asFailure(thrown).plain());
    }
  }

  async function signIn(attempt: string): Promise<void> {
    const brought = codes.get(attempt);
    if (brought === undefined) return;
    codes.delete(attempt);
    const startedAt = performance.now();
    try {
      const greeted = await deps.signIn(brought.code, {
        isAwaited: () => !isOver() && current().step === 'exchanging' && isHere(attempt),
        avatarKept: (avatar) => send({ type: 'avatarKept', attempt, avatar }),
      });
      if (greeted === 'consentNeeded') {
        send({ type: 'consentAsked', attempt });
        brought.ended({ ended: 'consentAsked' });
        return;
      }
      const { hasPhone: _phone, ...shown } = greeted;
      send({ type: 'signedIn', attempt, ...shown });
      const ms = Math.round((performance.now() - startedAt) * 100) / 100;
      deps.note('signed-in', { attempt, ms, visits: greeted.visits });
      brought.ended({ ended: 'signedIn', greeted });
    } catch (thrown) {
      const failure = asFailure(thrown).plain();
      fail('signInFailed', attempt, failure);
      brought.ended({ ended: 'failed', failure });
    }
  }

  async function leaveNow(attempt: string): Promise<void> {
    try {
      await deps.leaveNow(attempt);
      send({ type: 'wentAway', attempt });
    } catch (thrown) {
      fail('signInFailed', attempt, asFailure(thrown).plain());
    }
  }

  return { bring, open: openPage, signIn, leaveNow };
}
