/** The visits that one word of a search finds by what was answered, as a set that some are looked up in at a time. */
import type { Database } from 'better-sqlite3';
import type { AnswerLeaf } from '../../../contract/query/answers.ts';
import { keptStatements } from '../database/statements.ts';
import { answerSeq } from '../find/answer-listing.ts';
import { answerMatch } from '../find/leaf-match.ts';
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
  // One look at a stretch of the time: a look for each visit would put together all that begins so anew each time.
  const between = get<[{ match: string; from: number; to: number }], { seqs: string | null }>(
    `select group_concat(rowid) as seqs from found_by_answers where found_by_answers match @match
     and rowid >= cast(@from as integer) and rowid <= cast(@to as integer)`,
  );
  let found: ReadonlySet<number> = new Set();
  return {
    look(visits) {
      if (visits.length === 0) return;
      const seqs = visits.map(({ at, num }) => answerSeq(at, num)).toSorted((one, other) => one - other);
      const [from = 0, to = 0] = [seqs[0], seqs.at(-1)];
      found = new Set(numbersOf(between({ match, from, to })?.seqs));
    },
    has: ({ at, num }) => found.has(answerSeq(at, num)),
  };
}
