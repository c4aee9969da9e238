import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { start } from './process.ts';
import { signIns } from './visitors.ts';

/** How often something was committed since the log began: https://www.sqlite.org/fileformat.html#the_write_ahead_log */
function commitsIn(folder: string): number {
  const log = readFileSync(join(folder, 'people.sqlite-wal'));
  const frame = 24 + log.readUInt32BE(8);
  let commits = 0;
  for (let at = 32; at + frame <= log.length; at += frame) {
    const ofThisLog = log.subarray(at + 8, at + 16).equals(log.subarray(16, 24));
    if (ofThisLog && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}

test('what comes at once shares a commit, and of very many, each gets its own answer', async () => {
  const { store, folder, look } = await openLobby();
  const next = signIns();
  let recorded = 0;
  for (const [many, atMost] of [
    [200, 1],
    [600, 3],
  ] as const) {
    let commits = Number.POSITIVE_INFINITY;
    // A busy machine may stop us while we are asking: then they did not come at once.
    for (let tries = 0; tries < 20 && commits > atMost; tries += 1) {
      const before = commitsIn(folder);
      const asked = Array.from({ length: many }, () => next());
      const answers = await Promise.all(asked.map((signIn) => store.record(signIn)));
      commits = commitsIn(folder) - before;
      recorded += many;
      expect(answers.map(({ nickname }) => nickname)).toEqual(asked.map(({ nickname }) => nickname));
      expect(new Set(answers.map(({ person }) => person)).size).toBe(many);
    }
    expect(commits).toBeLessThanOrEqual(atMost);
  }
  expect(look('select count(*) as visits from visits')).toEqual([{ visits: recorded }]);
});

test('questions alone commit nothing', async () => {
  const { store, folder, signIn } = await openLobby();
  const { identity } = await signIn({ openId: 'oWang' });
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
