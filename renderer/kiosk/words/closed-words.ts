/** What visitors are told while the kiosk takes nobody: the same on the screen and spoken. */
import type { FailureCode } from '../../../contract/failure.ts';
import type { Language } from '../../../contract/language.ts';
import { tell } from '../../../contract/words/tell.ts';
import { wordsOf } from './words.ts';

interface ClosedWords {
  readonly title: string;
  readonly todo: string;
}

export function closedSaid(language: Language, reason: FailureCode): ClosedWords {
  if (reason !== 'house.evacuated') return wordsOf[language].closed;
  const { what, todo } = tell(language, { code: reason, detail: {} }).visitor;
  return { title: what, todo };
}
