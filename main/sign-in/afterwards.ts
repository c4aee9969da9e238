/**
 * What a visitor still says once the visit is committed: "this is not me", or another language. The screen does not
 * wait for that to be written down; what could not be is told to the log. Only who goes after all waits for it.
 */
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { Facts } from '../log.ts';
import type { PresentVisitor, Seen } from '../session/visitor.ts';
import type { Store } from '../store/open-store.ts';

export interface AfterwardsDeps {
  readonly store: () => Promise<Pick<Store, 'endVisitOf' | 'keepLanguage' | 'leaveNow'>>;
  readonly visitor: Pick<PresentVisitor, 'now'>;
  /** Somebody left. */
  readonly visitsChanged: () => void;
  readonly warn: (fact: string, facts: Facts) => void;
}

export interface Afterwards {
  disown(attempt: string): Promise<void>;
  keepLanguage(attempt: string, language: Language): Promise<void>;
  /** Whoever this attempt found here already has left; rejects when that cannot be written down. */
  leaveNow(attempt: string): Promise<void>;
}

export function createAfterwards({ store, visitor, visitsChanged, warn }: AfterwardsDeps): Afterwards {
  function seen(attempt: string): Seen {
    const who = visitor.now().seen;
    if (who?.attempt !== attempt) throw new Failure('visit.none');
    return who;
  }

  return {
    async disown(attempt) {
      try {
        await (await store()).endVisitOf(attempt, 'notMe', Date.now());
        visitsChanged();
      } catch (thrown) {
        warn('not-disowned', { attempt, reason: asFailure(thrown).code });
      }
    },
    async keepLanguage(attempt, language) {
      try {
        const { identity } = seen(attempt);
        await (await store()).keepLanguage(identity, language);
      } catch (thrown) {
        warn('language-not-kept', { attempt, reason: asFailure(thrown).code });
      }
    },
    async leaveNow(attempt) {
      const who = seen(attempt);
      await (await store()).leaveNow(who, Date.now());
      visitsChanged();
    },
  };
}
