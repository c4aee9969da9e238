/** The visits that one word of a search finds by what was answered, as a set that some are looked up in at a time. */
import type { Database } from 'better-sqlite3';
import type { AnswerLeaf } from '../../../contract/query/answers.ts';
import { keptStatements } from '../database/statements.ts';
import { answerSeq } from '../find/answer-listing.ts';
import { answerMatch } from '../find/compile.ts';
import { numbersOf } from './order.ts';
import type { Seen } from './visit-reads.ts';

export interface AnswerSet {
  /** Before `has` is asked about them. */
  look(visits: readonly Seen[]): void;
  has(visit: Seen): boolean;
}

export function openAnswerSet(database: Database, leaf: AnswerLeaf): AnswerSet {
  const match = answerMatch(leaf);
  if (match === null) return { look: () => undefined, has: () => false };
  const { get } = keptStatements(database);
  const among = get<[{ match: string; seqs: string }], { seqs: string | null }>(
    `select group_concat(found_by_answers.rowid) as seqs from json_each(@seqs) as wanted
     cross join found_by_answers on found_by_answers.rowid = wanted.value
     where found_by_answers match @match`,
  );
  let found: ReadonlySet<number> = new Set();
  return {
    look(visits) {
      const seqs = visits.map(({ at, num }) => answerSeq(at, num));
      found = new Set(numbersOf(among({ match, seqs: JSON.stringify(seqs) })?.seqs));
    },
    has: ({ at, num }) => found.has(answerSeq(at, num)),
  };
}
