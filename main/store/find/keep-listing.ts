/** When people are listed anew: soon after something was written of them, while nobody waits for the writer. */
import type { Database } from 'better-sqlite3';
import { busyTimeout } from '../database/open-database.ts';
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
  let listing: Listing | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function load(): Promise<void> {
    // What it takes to read names by sound is not loaded before somebody came.
    const { openListing } = await import('./listing.ts');
    if (!closed) listing ??= openListing(database);
  }

  const plan = (ms: number) => {
    if (!closed) timer ??= setTimeout(() => void run(), ms);
  };
  let behind = firstBehind;
  let wasAsked = false;

  /** In the time that it takes, with what the index does at the commit. */
  function walkOn(known: Listing): void {
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

  async function run(): Promise<void> {
    timer = null;
    try {
      const waits = anyWaiting.get() === 1;
      if (!waits && anyBehind.get() !== 1) return;
      if (listing === null) await load();
      const known = listing;
      if (closed || known === null) return;
      if (waits) {
        let done: readonly string[] = [];
        unhurried(() => {
          done = known.serveWaiting(within(slice, longest));
        });
        tell(done);
      } else walkOn(known);
      plan(waits ? 0 : wasAsked ? afterSignIn : 4);
      wasAsked = false;
    } catch {
      plan(later);
    }
  }

  function tell(people: readonly string[]): void {
    const distinct = [...new Set(people)];
    if (distinct.length > 0) changed(distinct.slice(0, mostTold));
  }

  return {
    soon() {
      wasAsked = true;
      plan(soonest);
    },
    waits: () => anyWaiting.get() === 1,
    load,
    catchUp(ms) {
      if (listing === null) return anyWaiting.get() !== 1;
      const done = listing.serveWaiting(within(ms));
      // What is told is heard once it is committed.
      setImmediate(() => tell(done));
      return anyWaiting.get() !== 1;
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
