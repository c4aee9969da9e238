/** When people and answers are listed anew: soon after something was written of them, while nobody waits for the writer. */
import type { Database } from 'better-sqlite3';
import { busyTimeout } from '../database/open-database.ts';
import type { AnswerListing } from './answer-listing.ts';
import type { Listing } from './listing.ts';

/** A sign-in that comes meanwhile waits no longer than this. */
const slice = 3;
/** While nobody comes: each slice is a commit, which takes longer than listing somebody. */
const longest = 20;
/** Of those of before there was a list so many come at once at first, and then as many as a sign-in may wait for. */
const firstBehind = 4;
const [fewest, most] = [1, 64];
/** After somebody signed in, so that the next one finds nothing in the way. */
const afterSignIn = 25;
/** A sign-in is shown first. */
const soonest = 60;
/** After somebody else's lock, or a full disk. */
const later = 2_000;
const mostTold = 100;

type Work = 'people' | 'answers' | 'peopleBehind' | 'answersBehind';

export interface KeepListing {
  /** After the writer did something. */
  soon(): void;
  /** Is there anybody to list anew? */
  waits(): boolean;
  /** Before `catchUp` is called for the first time, if anybody waits. */
  load(): Promise<void>;
  /** Within a transaction: those who wait are listed now, as far as it goes in `ms`. True when nobody is left. */
  catchUp(ms: number): boolean;
  close(): void;
}

export function keepListing(
  database: Database,
  changed: (people: readonly string[]) => void,
  /** Does anybody wait for the writer? */
  isAwaited: () => boolean,
  now: () => number = () => performance.now(),
): KeepListing {
  const anyWaiting = database.prepare<[], number>('select exists (select 1 from unlisted)').pluck();
  const anyBehind = database
    .prepare<[], number>('select exists (select 1 from listing_walk where done = 0)')
    .pluck();
  const anyAnswers = database.prepare<[], number>('select exists (select 1 from listing_answers)').pluck();
  const anyAnswersBehind = database
    .prepare<[], number>('select exists (select 1 from listing_answers_walk where done = 0)')
    .pluck();
  let listing: Listing | null = null;
  let answers: AnswerListing | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function load(): Promise<void> {
    // What it takes to read names by sound is not loaded before somebody came.
    const [{ openListing }, { openAnswerListing }] = await Promise.all([
      import('./listing.ts'),
      import('./answer-listing.ts'),
    ]);
    if (closed) return;
    listing ??= openListing(database);
    answers ??= openAnswerListing(database);
  }

  const plan = (ms: number) => {
    if (!closed) timer ??= setTimeout(() => void run(), ms);
  };
  let behind = firstBehind;
  let wasAsked = false;

  /** In the time that it takes, with what the index does at the commit. */
  function walkOn(known: Pick<Listing, 'goOn'>): void {
    const since = now();
    unhurried(() => known.goOn(behind));
    const fits = Math.floor((behind * slice) / Math.max(0.01, now() - since));
    behind = Math.min(most, 2 * behind, Math.max(fewest, fits));
  }

  const within = (ms: number, atMost = ms) => {
    const since = now();
    return () => now() >= since + atMost || (now() >= since + ms && isAwaited());
  };

  /** Nothing is lost when the power fails: who is not listed is still marked. So the disk need not be waited for. */
  function unhurried(work: () => void): void {
    database.pragma('busy_timeout = 0');
    database.pragma('synchronous = normal');
    try {
      database.transaction(work).immediate();
    } finally {
      database.pragma('synchronous = full');
      database.pragma(`busy_timeout = ${busyTimeout}`);
    }
  }

  /** Whoever was changed comes before those of before there was a list. */
  function next(): Work | null {
    if (anyWaiting.get() === 1) return 'people';
    if (anyAnswers.get() === 1) return 'answers';
    if (anyBehind.get() === 1) return 'peopleBehind';
    return anyAnswersBehind.get() === 1 ? 'answersBehind' : null;
  }

  function work(kind: Work, people: Listing, said: AnswerListing): void {
    let done: readonly string[] = [];
    if (kind === 'peopleBehind') walkOn(people);
    else if (kind === 'answersBehind') walkOn(said);
    else if (kind === 'answers') unhurried(() => void said.serveWaiting(within(slice, longest)));
    else
      unhurried(() => {
        done = people.serveWaiting(within(slice, longest));
      });
    tell(done);
  }

  async function run(): Promise<void> {
    timer = null;
    try {
      const kind = next();
      if (kind === null) return;
      if (listing === null) await load();
      if (closed || listing === null || answers === null) return;
      work(kind, listing, answers);
      plan(kind === 'people' || kind === 'answers' ? 0 : wasAsked ? afterSignIn : 4);
      wasAsked = false;
    } catch {
      plan(later);
    }
  }

  function tell(people: readonly string[]): void {
    const distinct = [...new Set(people)];
    if (distinct.length > 0) changed(distinct.slice(0, mostTold));
  }

  const waits = () => anyWaiting.get() === 1 || anyAnswers.get() === 1;

  return {
    soon() {
      wasAsked = true;
      plan(soonest);
    },
    waits,
    load,
    catchUp(ms) {
      if (listing === null || answers === null) return !waits();
      const until = within(ms);
      const done = listing.serveWaiting(until);
      if (anyWaiting.get() !== 1) answers.serveWaiting(until);
      // What is told is heard once it is committed.
      setImmediate(() => tell(done));
      return !waits();
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
