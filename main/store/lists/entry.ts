/** An entry by hand as the visits log searches it. */

import type { Answers } from '../../../contract/form.ts';
import type { NationalPhone } from '../../../contract/phone-shown.ts';
import {
  type AnswerLeaf,
  type AnswerPart,
  answerParts,
  answerTexts,
} from '../../../contract/query/answers.ts';
import { unitsOf } from '../../../contract/query/text.ts';
import { isCalled, isWritten, type Named } from './entry-names.ts';
import type { VisitFacts } from './visit-test.ts';

export interface EntryAnswer extends Named {
  readonly part: AnswerPart;
}

/** What a search may ask of a visit it may ask of an entry, which came by no channel. */
export interface Entry extends VisitFacts, Named {
  readonly num: number;
  /** What was answered for them, as far as a search looks into it. */
  readonly answers: readonly EntryAnswer[];
  readonly phone: NationalPhone | null;
  /** Of the person staff knew it to be. */
  readonly erased: boolean;
}

/** As `phoneKey` made it: national digits, or a number with its country, of which ours alone can be told apart. */
export function phoneOf(key: string | null): NationalPhone | null {
  if (key === null) return null;
  const [, home, abroad] = /^\+(?:86(\d+)|(\d+))$/.exec(key) ?? [];
  if (abroad !== undefined) return { countryCode: '', number: abroad };
  return { countryCode: '86', number: home ?? key };
}

const noAnswers: readonly EntryAnswer[] = [];

export function entryAnswers(said: string): readonly EntryAnswer[] {
  if (said === '{}') return noAnswers;
  const texts = answerTexts(JSON.parse(said) as Answers);
  return answerParts.flatMap((part) =>
    texts[part].map((name) => ({ part, name, written: null, keys: null })),
  );
}

/** Whether an answer is found by a word or a field of the search. */
export function isAnswered(leaf: AnswerLeaf): (entry: Entry) => boolean {
  const wanted = unitsOf(leaf.is === 'word' ? leaf.text : leaf.value);
  if (wanted.length === 0) return () => false;
  const found = leaf.is === 'word' && leaf.exact ? isWritten(wanted) : isCalled(wanted);
  const part = leaf.is === 'word' ? null : leaf.field;
  return ({ answers }) => answers.some((answer) => (part === null || answer.part === part) && found(answer));
}
