/** `npm run seed -- --people N [--until T] [--folder F] [--force]`: a registry of made-up people, for trying and measuring. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from 'better-sqlite3';
import { databaseFile, openForWriting } from '../../main/store/database/open-database.ts';
import { indexAnswers } from './answers.ts';
import { lastVisit } from './person.ts';
import { openWriting } from './write.ts';

/** When the last of the made-up people came: the same every time, unless told otherwise. */
const endOfTime = '2026-11-21T10:00Z';
const atOnce = 20_000;

export interface SeedOptions {
  readonly people: number;
  readonly folder: string;
  readonly force: boolean;
  readonly end: number;
  say(line: string): void;
}

/** Gives the file. Throws when there is a registry already and nobody said to replace it. */
export function seed({ people, folder, force, end, say }: SeedOptions): string {
  const file = databaseFile(folder);
  if (existsSync(file)) {
    if (!force) throw new Error(`there is a registry in ${folder}; --force replaces it`);
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  }
  mkdirSync(folder, { recursive: true });
  const database = openForWriting(folder, () => {});
  try {
    fill(database, people, end, say);
  } finally {
    database.close();
  }
  return file;
}

function fill(database: Database, people: number, end: number, say: (line: string) => void): void {
  // What a crash would leave half-done is made anew; speed is all that counts here.
  database.pragma('synchronous = off');
  database.pragma('foreign_keys = off');
  database.pragma('cache_size = -262144');
  const later = laterSql(database);
  for (const { type, name } of later) database.exec(`drop ${type} ${name}`);
  const index = (rank: string, value: number) =>
    database.exec(`insert into found_by (found_by, rank) values ('${rank}', ${value})`);
  index('hashsize', 128 * 1024 * 1024);
  index('automerge', 0);
  say('in which order they came last …');
  const order = inOrder(people, end);
  const write = openWriting(database);
  const since = performance.now();
  for (let from = 0; from < people; from += atOnce) {
    database.transaction(() => {
      for (const number of order.subarray(from, from + atOnce)) write(number, end);
    })();
    const done = Math.min(people, from + atOnce);
    say(`${done} of ${people}, ${Math.round(done / ((performance.now() - since) / 1_000))} a second`);
  }
  say('indexes …');
  for (const { sql } of later.toReversed()) database.exec(sql);
  say('the words put together …');
  database.exec("insert into found_by (found_by) values ('optimize')");
  say('what was answered …');
  indexAnswers(database);
  index('hashsize', 1024 * 1024);
  index('automerge', 4);
  database.exec('delete from unlisted');
  database.exec('update listing_walk set done = 1');
  database.pragma('wal_checkpoint(truncate)');
}

interface Later {
  readonly type: 'index' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

/** Triggers and indexes are made when all rows are there: many times faster. */
const laterSql = (database: Database): readonly Later[] =>
  database
    .prepare<[], Later>(
      `select type, name, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')
       order by type = 'trigger'`,
    )
    .all();

function inOrder(people: number, end: number): Int32Array {
  const times = new Float64Array(people);
  for (let number = 0; number < people; number += 1) times[number] = lastVisit(number, end);
  return Int32Array.from({ length: people }, (_, number) => number).sort(
    (one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other,
  );
}

const help = `Makes a registry of made-up people: the same ones each time.

  npm run seed -- --people 1000000 [--until TIME] [--folder FOLDER] [--force]

  --people N       how many (10,000)
  --until TIME     nobody came after it: like ${endOfTime}, which it is unless said, or now
  --folder FOLDER  where to (out/seeded)
  --force          replace the registry that is there

  npm run app -- --data-dir=FOLDER --admin   opens the console on it
`;

export function main(argv: readonly string[]): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string', default: '10000' },
      until: { type: 'string', default: endOfTime },
      folder: { type: 'string', default: 'out/seeded' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!/^[1-9]\d{0,7}$/.test(values.people)) throw new Error('--people must be a number from 1');
  const end = values.until === 'now' ? Date.now() : Date.parse(values.until);
  if (Number.isNaN(end)) throw new Error(`--until must be a time like ${endOfTime}, or now`);
  const folder = resolve(values.folder);
  const say = (line: string) => void process.stderr.write(`\r\u001b[Kseed: ${line}`);
  const since = performance.now();
  const file = seed({ people: Number(values.people), folder, force: values.force, end, say });
  say(`done in ${Math.round((performance.now() - since) / 1_000)} s\n`);
  process.stdout.write(`${join(file)}\n`);
  return 0;
}
