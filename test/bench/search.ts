/**
 * `search`: 200 fixed searches on a seeded registry, from the question on the main loop to the first rows and the
 * estimated total, against `LIKE '%…%'` with ORDER BY and LIMIT on the same database in the same run.
 */
import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseFile } from '../../main/store/database/open-database.ts';
import { openStore, type Store } from '../../main/store/open-store.ts';
import { seed } from '../seed/seed.ts';
import { built } from '../store/built.ts';
import type { Bench, BenchRun } from './bench.ts';
import { median, percentile, rounded } from './numbers.ts';
import { measureExport } from './search-export.ts';
import { type BenchQuery, benchQueries } from './search-queries.ts';
import { measureScreen } from './search-screen.ts';

const page = 50;
/** Ratios are of those that somebody looks for; what has more hits is looked through, not found. */
const fewHits = 1_000;

/** Made once and kept: it takes minutes. */
function seeded(people: number, say: (line: string) => void): string {
  const folder = process.env['WXLOBBY_BENCH_FOLDER'] ?? join(tmpdir(), `wxlobby-bench-${people}`);
  if (existsSync(databaseFile(folder)) && countOf(folder) === people) return folder;
  seed({ people, folder, force: true, end: Date.now(), say });
  return folder;
}

function countOf(folder: string): number {
  const database = new Database(databaseFile(folder), { readonly: true });
  try {
    return (
      database.prepare<[], number>('select count(*) from people where joined_to is null').pluck().get() ?? 0
    );
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

interface Timed {
  readonly search: string;
  readonly ms: number;
  readonly likeMs: number;
  readonly hits: number;
}

const sort = { by: 'lastVisit', descending: true } as const;

async function timeOurs(store: Store, search: string): Promise<{ ms: number; list: string }> {
  const since = performance.now();
  const { list } = await store.lists.people({ search, sort });
  return { ms: performance.now() - since, list };
}

/** As most consoles ask, and kindly: the other tables are gone through once, not once a row. */
function openLike(folder: string) {
  const database = new Database(databaseFile(folder), { readonly: true });
  database.pragma('cache_size = -65536');
  const text = `nickname like @like escape '\\'
    or id in (select person_id from person_facts where display_name like @like escape '\\')
    or id in (select person_id from identities where open_id like @like escape '\\')
    or id in (select person_id from phones cross join identities on identity_id = identities.id
      where e164 like @like escape '\\')`;
  const ask = (where: string) =>
    database.prepare(
      `select * from people where joined_to is null and (${where}) order by last_visit_at desc limit ${page}`,
    );
  const byText = ask(text);
  return {
    time({ search, like }: BenchQuery): number {
      const pattern = `%${search.replace(/^phone:/, '').replace(/[\\%_]/g, '\\$&')}%`;
      const statement = like === null ? byText : ask(like);
      const since = performance.now();
      if (like === null) statement.all({ like: pattern });
      else statement.all();
      return performance.now() - since;
    },
    close: () => void database.close(),
  };
}

async function timeAll(store: Store, folder: string, say: BenchRun['say']): Promise<readonly Timed[]> {
  const like = openLike(folder);
  const timed: Timed[] = [];
  try {
    // Code is compiled and the newest pages are read, for both.
    for (const warmUp of benchQueries.slice(0, 5)) {
      await timeOurs(store, warmUp.search);
      like.time(warmUp);
    }
    for (const query of benchQueries) {
      const { ms, list } = await timeOurs(store, query.search);
      const { count } = await store.lists.total(list);
      timed.push({ search: query.search, ms, hits: count, likeMs: like.time(query) });
      if (timed.length % 20 === 0) say(`${timed.length} of ${benchQueries.length}`);
    }
  } finally {
    like.close();
  }
  return timed;
}

async function run({ n, say }: BenchRun) {
  const folder = seeded(n, say);
  const bytes = statSync(databaseFile(folder)).size;
  const store = await openStore({ folder, threadFile: await built('store-thread'), onNote: () => {} });
  try {
    const timed = await timeAll(store, folder, say);
    for (const slow of timed.toSorted((one, other) => other.ms - one.ms).slice(0, 8)) {
      say(`${slow.search}: ${rounded(slow.ms)} ms, LIKE ${rounded(slow.likeMs)} ms, ${slow.hits} hits`);
    }
    const exported = await measureExport(store, say);
    const screen = await measureScreen(folder, n, say);
    const ours = timed.map(({ ms }) => ms);
    const theirs = timed.map(({ likeMs }) => likeMs);
    const few = timed.filter(({ hits }) => hits < fewHits);
    return {
      people: n,
      queries: timed.length,
      medianMs: rounded(median(ours)),
      p99Ms: rounded(percentile(ours, 99)),
      likeMedianMs: rounded(median(theirs)),
      likeP99Ms: rounded(percentile(theirs, 99)),
      ratio: rounded(median(few.map(({ ms, likeMs }) => likeMs / ms)), 1),
      ...screen,
      ...exported,
      // Of whoever waits: the console's main process while staff look about, or while a list is written.
      loopDelayP99Ms: Math.max(Number(screen['loopDelayP99Ms']), Number(exported['loopDelayP99Ms'])),
      bytesPerPerson: Math.round(bytes / n),
    };
  } finally {
    await store.close();
  }
}

export const search: Bench = {
  name: 'search',
  about: "200 searches on seeded people (--people N) against LIKE '%…%'",
  defaultN: 1_000_000,
  run,
};
