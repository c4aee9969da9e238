import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../main/store/line.ts';
import { openStore } from '../../main/store/open-store.ts';
import { built } from './built.ts';
import { untilListed } from './listed.ts';
import { everybody, freshFolder, lookInto, openLobby } from './lobby.ts';
import { start } from './process.ts';
import { canMount, fill, smallDisk } from './small-disk.ts';
import { signIns } from './visitors.ts';

test('a lock that somebody else keeps refuses sign-ins in the end and never blocks the main loop', async () => {
  const { store, folder, look } = await openLobby();
  const next = signIns();
  const waiting = [next(), next(), next()];
  const locker = await start('keep-locked', join(folder, 'people.sqlite'));
  await locker.lines(1);

  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 10);
  const answers = await Promise.allSettled(waiting.map((signIn) => store.record(signIn)));
  clearInterval(turning);
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'store.locked' } });
  }
  // Of the hundreds that there is time for; a loop that waits for the lock itself makes none.
  expect(turns).toBeGreaterThan(10);

  await locker.kill();
  const recorded = await Promise.all(waiting.map((signIn) => store.record(signIn)));
  expect(recorded.every(({ firstVisit }) => firstVisit)).toBe(true);
  expect(look('select * from visits')).toHaveLength(3);
});

test('a sign-in that met a short lock is saved once the lock is gone', async () => {
  const { store, folder, look } = await openLobby();
  // Whoever answers meanwhile is there already: the lock is to be a short one.
  await store.counts(0);
  const locker = await start('keep-locked', join(folder, 'people.sqlite'));
  await locker.lines(1);
  const recording = store.record(signIns()());
  const others = await store.counts(0);
  await locker.kill();
  expect(others).toEqual({ people: 0, visits: 0 });
  expect((await recording).firstVisit).toBe(true);
  expect(look('select * from visits')).toHaveLength(1);
});

test('opening works while somebody else writes, and says so when there is nothing to open yet', async () => {
  const { folder, store } = await openLobby();
  await store.close();
  const locker = await start('keep-locked', join(folder, 'people.sqlite'));
  await locker.lines(1);
  await openLobby(folder);

  const empty = freshFolder();
  const first = await start('keep-locked', join(empty, 'people.sqlite'));
  await first.lines(1);
  await expect(openLobby(empty)).rejects.toMatchObject({ code: 'store.locked' });
});

test('a process killed while signing people in loses nobody it had acknowledged', async () => {
  const { store, folder } = await openLobby();
  const threadFile = await built('store-thread');
  const acknowledged: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const loop = await start('sign-in-loop', folder, threadFile);
    await loop.lines(20 + round * 13);
    acknowledged.push(...(await loop.kill()));
  }
  lookInto(folder, (database) => {
    const attempts =
      'select attempt from visits union select attempt from visit_ends where attempt is not null';
    const kept = new Set(database.prepare(attempts).pluck().all());
    const visits = database.prepare('select count(*) from visits').pluck().get();
    // Whatever is said of a visit came with it or not at all.
    expect(database.prepare('select count(*) from visit_consents').pluck().get()).toBe(visits);
    expect(acknowledged.filter((attempt) => !kept.has(attempt))).toEqual([]);
    // In each round at most the four at hand were committed and not yet acknowledged.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(8 * 4);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
  const [counted] = lookInto(folder, (database) =>
    database.prepare('select sum(visits) as visits from people where joined_to is null').all(),
  );
  expect(counted).toEqual({ visits: (await store.counts(0)).visits });
});

test.skipIf(process.platform === 'win32')(
  'a database deleted while open is said once, then a new one is begun',
  async () => {
    const { store, folder, signIn, notes } = await openLobby();
    await signIn({ openId: 'oWang' });
    await store.counts(0);
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `people.sqlite${end}`));
    await expect(signIn({ openId: 'oWang' })).rejects.toMatchObject({
      code: 'store.unavailable',
      detail: { was: 'file-replaced' },
    });
    expect(await signIn({ openId: 'oWang' })).toMatchObject({ firstVisit: true });
    expect(notes.filter(([what]) => what === 'created')).toHaveLength(2);
    expect((await store.pragmas()).synchronous).toBe(2);

    await expect(store.counts(0)).rejects.toMatchObject({ detail: { was: 'file-replaced' } });
    expect(await store.counts(0)).toEqual({ people: 1, visits: 1 });
  },
);

test.skipIf(!canMount)(
  'a full disk is said, what is known can still be read, and space makes it well again',
  async () => {
    const folder = smallDisk();
    const { store, signIn } = await openLobby(folder);
    await signIn({ openId: 'oWang' });
    await untilListed(folder);
    const ballast = fill(folder);
    const full = await untilRefused(signIn);
    expect(full).toMatchObject({ code: 'store.full' });
    expect((await store.counts(0)).people).toBeGreaterThan(0);
    rmSync(ballast);
    expect(await signIn({ openId: 'oWang' })).toMatchObject({ firstVisit: false });
  },
);

/** Signs in until it fails: the space that SQLite already holds is used up first. */
async function untilRefused(signIn: () => Promise<unknown>): Promise<unknown> {
  for (let n = 0; n < 1_000; n += 1) {
    try {
      await signIn();
    } catch (failure) {
      return failure;
    }
  }
  return null;
}

interface Small {
  echo(text: string): string;
  crash(nothing: null): never;
}

/** A thread that speaks like the store's and can be made to crash. */
function openSmallLine(threadFile = writeThread()) {
  const notes: unknown[] = [];
  const folder = freshFolder();
  const line = openLine<Small>({
    role: 'writer',
    auditKey: null,
    folder,
    threadFile,
    onNote: (what) => notes.push(what),
  });
  onTestFinished(() => line.close());
  return { line, notes };
}

function writeThread(): string {
  const file = join(freshFolder(), 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort as port } from 'node:worker_threads';
     port.on('message', (asks) => {
       for (const { id, call, input } of asks) {
         if (call === 'crash') throw new Error('crash');
         port.postMessage({ say: 'replies', replies: [{ id, value: input }] });
         if (call === 'close') port.close();
       }
     });
     port.postMessage({ say: 'ready' });`,
  );
  return file;
}

test('when the thread dies, what was asked is refused, and the next call has a fresh one', async () => {
  const { line, notes } = openSmallLine();
  await line.start();
  const lost = { code: 'store.unavailable', detail: { was: 'thread-ended' } };
  const asked = [line.ask('crash', null), line.ask('echo', 'after')];
  for (const answer of asked) await expect(answer).rejects.toMatchObject(lost);
  expect(await line.ask('echo', 'again')).toBe('again');
  expect(notes).toEqual(['thread-ended']);
});

test('a thread that keeps dying is not started for ever', async () => {
  const { line, notes } = openSmallLine();
  for (let n = 0; n < 6; n += 1) await expect(line.ask('crash', null)).rejects.toThrow();
  await expect(line.ask('echo', 'again')).rejects.toMatchObject({
    code: 'store.unavailable',
    detail: { starts: 6 },
  });
  expect(notes).toHaveLength(6);
});

test('a thread that cannot be loaded is a store that cannot be opened', async () => {
  const threadFile = join(freshFolder(), 'missing.js');
  await expect(openStore({ folder: freshFolder(), threadFile, onNote: () => {} })).rejects.toMatchObject({
    code: 'store.unavailable',
  });
});

test('after closing, every call is refused, and closing twice is fine', async () => {
  const { store, signIn } = await openLobby();
  await everybody(store);
  const last = signIn();
  await Promise.all([store.close(), store.close()]);
  expect((await last).firstVisit).toBe(true);
  await expect(signIn()).rejects.toMatchObject({ code: 'store.unavailable', detail: { was: 'closed' } });
});
