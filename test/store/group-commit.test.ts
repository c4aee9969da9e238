import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { untilListed } from './listed.ts';
import { lookInto, openLobby } from './lobby.ts';
import { start } from './process.ts';
import { signIns } from './visitors.ts';

/** The log is empty and grows from here on: what reads an empty one keeps it from being brought into the database. */
function beginLog(folder: string): () => void {
  const database = new Database(join(folder, 'people.sqlite'));
  onTestFinished(() => void database.close());
  expect(database.pragma('wal_checkpoint(truncate)')).toMatchObject([{ busy: 0 }]);
  database.exec('begin');
  database.prepare('select 1 from visits').get();
  return () => void database.close();
}

/**
 * How often something was committed since the log was empty, in which a page of this table was written: the lists are
 * made by and by, in commits of their own. https://www.sqlite.org/fileformat.html#the_write_ahead_log
 */
function commitsIn(folder: string, table?: string): number {
  const pages = new Set(
    lookInto(folder, (database) =>
      database
        .prepare('select pageno from dbstat where name = ?')
        .pluck()
        .all(table ?? ''),
    ),
  );
  const log = readFileSync(join(folder, 'people.sqlite-wal'));
  const frame = log.length === 0 ? 1 : 24 + log.readUInt32BE(8);
  let commits = 0;
  let isOfTable = false;
  for (let at = 32; at + frame <= log.length; at += frame) {
    if (!log.subarray(at + 8, at + 16).equals(log.subarray(16, 24))) break;
    isOfTable ||= table === undefined || pages.has(log.readUInt32BE(at));
    if (log.readUInt32BE(at + 4) === 0) continue;
    if (isOfTable) commits += 1;
    isOfTable = false;
  }
  return commits;
}

test('what comes at once shares a commit, and of very many, each gets its own answer', async () => {
  const { store, folder, look } = await openLobby();
  const next = signIns();
  for (const [many, together] of [
    [200, 1],
    [600, 3],
  ] as const) {
    await untilListed(folder);
    const ended = beginLog(folder);
    const asked = Array.from({ length: many }, () => next());
    const answers = await Promise.all(asked.map((signIn) => store.record(signIn)));
    expect(commitsIn(folder, 'visits')).toBe(together);
    ended();
    expect(answers.map(({ nickname }) => nickname)).toEqual(asked.map(({ nickname }) => nickname));
    expect(new Set(answers.map(({ person }) => person)).size).toBe(many);
  }
  expect(look('select count(*) as visits from visits')).toEqual([{ visits: 800 }]);
});

test('questions alone commit nothing', async () => {
  const { store, folder, signIn } = await openLobby();
  const { identity } = await signIn({ openId: 'oWang' });
  // The list, too, is written down by then.
  await untilListed(folder);
  const before = commitsIn(folder);
  const key = { channel: 'website', appId: 'wx0123456789abcdef', openId: 'oWang' } as const;
  await Promise.all([store.find(key), store.userToken(identity), store.session('none', 1), store.pragmas()]);
  expect(commitsIn(folder)).toBe(before);
});

test('a bad one fails alone and leaves nothing, whatever it had begun', async () => {
  const { store, look, notes } = await openLobby();
  const next = signIns();
  const known = next({ openId: 'oKnown' });
  await store.record(known);
  await store.record(next({ openId: 'oUnion', unionId: 'u' }));
  // Joins two people before it fails at its visit.
  const bad = next({ openId: 'oKnown', unionId: 'u', kiosk: null as never });
  const answers = await Promise.allSettled([
    store.record(next({ nickname: '王伟' })),
    store.record(bad),
    store.keepName('nobody', '王伟', 1),
    store.record(next({ openId: 'oNew', attempt: null as never })),
    store.record(next({ nickname: '李娜' })),
  ]);
  expect(answers).toMatchObject([
    { status: 'fulfilled', value: { nickname: '王伟' } },
    { status: 'rejected', reason: { code: 'internal' } },
    { status: 'rejected', reason: { code: 'person.unknown' } },
    { status: 'rejected', reason: { code: 'internal' } },
    { status: 'fulfilled', value: { nickname: '李娜' } },
  ]);
  expect(look('select * from visits')).toHaveLength(4);
  expect(look("select * from identities where open_id = 'oNew'")).toEqual([]);
  expect(look('select * from joins')).toEqual([]);
  expect(notes.map(([what]) => what)).toEqual(['created']);
});

test('one attempt a thousand times at once is one visit', async () => {
  const { store, look } = await openLobby();
  const signIn = signIns()();
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => store.record(signIn)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(look('select * from visits')).toHaveLength(1);
});

test('what one asks is known to the next in the same commit', async () => {
  const { store } = await openLobby();
  const next = signIns();
  const [first, , found] = await Promise.all([
    store.record(next({ openId: 'oWang' })),
    store.countPaidCall('phone', 1),
    store.find({ channel: 'website', appId: 'wx0123456789abcdef', openId: 'oWang' }),
    store.record(next({ openId: 'oWang' })),
  ]);
  expect(found?.person).toBe(first.person);
});

test('a foreign lock does not keep anybody from being recognised by a session', async () => {
  const { store, folder, signIn } = await openLobby();
  await signIn({ visit: false, session: { hash: 'h', expiresAt: Number.MAX_SAFE_INTEGER } });
  const locker = await start('keep-locked', join(folder, 'people.sqlite'));
  await locker.lines(1);
  // Nothing is written, so the lock is nobody's business.
  expect(await store.session('h', 1)).not.toBeNull();
  const recording = signIn();
  await locker.kill();
  expect((await recording).firstVisit).toBe(true);
});
