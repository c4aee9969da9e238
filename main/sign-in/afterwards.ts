/**
 * What a visitor still says once the visit is committed: "this is not me", or another language. The screen does not
 * wait for it to be written down; what could not be is told to the log.
 */
import { asFailure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { Facts } from '../log.ts';
import type { Store } from '../store/open-store.ts';

export interface AfterwardsDeps {
  readonly store: () => Promise<Pick<Store, 'endVisitOf' | 'keepLanguage'>>;
  /** Somebody left. */
  readonly visitsChanged: () => void;
  readonly warn: (fact: string, facts: Facts) => void;
}

export interface Afterwards {
  disown(attempt: string): Promise<void>;
  keepLanguage(attempt: string, language: Language): Promise<void>;
}

export function createAfterwards({ store, visitsChanged, warn }: AfterwardsDeps): Afterwards {
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
        await (await store()).keepLanguage(attempt, language);
      } catch (thrown) {
        warn('language-not-kept', { attempt, reason: asFailure(thrown).code });
      }
    },
  };
}
