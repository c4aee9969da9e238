/** Puts what was answered on visits into the index, a few visits at a time; whatever was not reached is still marked. */
import type { Database } from 'better-sqlite3';
import type { Answers } from '../../../contract/form.ts';
import { answerTexts } from '../../../contract/query/answers.ts';
import { statements } from '../database/statements.ts';
import { perMillisecond, seqFrom } from './compile.ts';
import { answerTokens } from './tokens.ts';

/** The row of a visit in the index. */
export const answerSeq = (at: number, num: number): number => seqFrom(at) + (num % perMillisecond);

/** The same as SQL, of a row `visits`. */
export const answerSeqSql = `visits.at * ${perMillisecond} + visits.rowid % ${perMillisecond}`;

/** The visit of a row, as SQL: its time is indexed. */
export const visitOfSeq = (seq: string) =>
  `visits.at = ${seq} / ${perMillisecond} and visits.rowid % ${perMillisecond} = ${seq} % ${perMillisecond}`;

/** No step of those of before looks at more visits than this. */
const stretch = 2_000;

interface Said {
  readonly num: number;
  readonly at: number;
  readonly said: string;
}

export const insertAnswers =
  'insert into found_by_answers (rowid, host, company, other) values (cast(? as integer), ?, ?, ?)';

export const answerWords = (answers: Answers): readonly [string, string, string] | null => {
  const { host, company, other } = answerTexts(answers);
  if (host.length + company.length + other.length === 0) return null;
  return [answerTokens(host), answerTokens(company), answerTokens(other)];
};

export function openAnswerListing(database: Database) {
  const { get, all, run } = statements(database);
  const answers = `visits.rowid as num, visits.at,
    (select json_group_object(field, value) from visit_answers where visit_id = visits.id) as said`;
  const waiting = all<[], { visit: number }>('select visit from listing_answers order by visit limit 8');
  const served = run<[number]>('delete from listing_answers where visit = ?');
  const one = get<[number], Said>(`select ${answers} from visits where rowid = ?`);
  const forget = run<[number]>('delete from found_by_answers where rowid = cast(? as integer)');
  const keep = run<[number, string, string, string]>(insertAnswers);
  const walk = get<[], { visit: number }>('select visit from listing_answers_walk where done = 0');
  const walked = run<[number, number]>('update listing_answers_walk set visit = ?, done = ?');
  const further = all<[number, number, number], Said>(
    `select ${answers} from visits where rowid < ? and rowid >= ?
     and exists (select 1 from visit_answers where visit_id = visits.id) order by rowid desc limit ?`,
  );

  function list({ num, at, said }: Said): void {
    const seq = answerSeq(at, num);
    forget(seq);
    const words = answerWords(JSON.parse(said));
    if (words) keep(seq, ...words);
  }

  function serve(visit: number): void {
    const found = one(visit);
    if (found) list(found);
    served(visit);
  }

  /** True when there is time left. */
  function serveWaiting(until: () => boolean): boolean {
    for (;;) {
      const some = waiting();
      for (const { visit } of some) {
        serve(visit);
        if (until()) return false;
      }
      if (some.length === 0) return true;
    }
  }

  /** So many more of those of before; visits without answers pass at once. */
  function goOn(limit: number): void {
    const place = walk();
    if (place === undefined) return;
    const lowest = Math.max(0, place.visit - stretch);
    const some = further(place.visit, lowest, limit);
    // The index takes rising numbers; each step down would cost it a piece of its own.
    for (const visit of some.toReversed()) list(visit);
    const next = some.length < limit ? lowest : (some.at(-1)?.num ?? lowest);
    walked(next, next === 0 ? 1 : 0);
  }

  return { serveWaiting, goOn };
}

export type AnswerListing = ReturnType<typeof openAnswerListing>;
