import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheetWords } from '../../contract/words/sheet.ts';
import { undoImport } from './files.ts';
import { names, takenIn } from './guest-list.ts';
import { everybody } from './lobby.ts';
import { lin, make, these } from './staff.ts';

/** More than one part of an undo. */
const long = `姓名,手机,unionid,标签,备注,VIP
${Array.from({ length: 120 }, (_, n) => `访客${n},139${String(n).padStart(8, '0')},oUnion${n},,,`).join('\n')}
`;

test('the undo is written down field by field and as one, under the receipt of the import', async () => {
  const { lobby, receipt, wang } = await takenIn();
  await undoImport(lobby, receipt.id);
  const entries = lobby.look<{ person_id: string | null; changes: string }>(
    "select person_id, changes from audit where action = 'change.undone' and receipt = ? order by number",
    receipt.id,
  );
  expect(entries.map(({ person_id }) => person_id === null)).toEqual([false, false, false, false, true]);
  const fields = (at: number) =>
    (JSON.parse(entries[at]?.changes ?? '[]') as string[][]).map(([field]) => field);
  expect(fields(4)).toEqual(['removed', 'restored', 'kept']);
  const own = entries.findIndex(({ person_id }) => person_id === wang.person);
  expect(fields(own).toSorted()).toEqual(['displayName', 'note', 'tag', 'vip']);
});

test('somebody who scans between the look and the confirmation stops it; nothing was done, and nothing is lost', async () => {
  const { lobby, receipt, changes } = await takenIn();
  const { id } = await changes.stage({ do: 'undo', receipt: receipt.id });
  const han = await lobby.signIn({ unionId: 'oUnionHan' });
  await expect(changes.confirm(id)).rejects.toMatchObject({ code: 'stage.lapsed' });
  expect((await lobby.store.changes.recent())[0]).toMatchObject({ undoable: true, undid: null });
  expect(await names(lobby)).toEqual(['李雷', '林涛', '王小明', '韩梅梅']);
  const { undone } = await undoImport(lobby, receipt.id);
  expect(undone.undid).toEqual({ removed: 2, restored: 1, kept: 1 });
  expect(await lobby.store.one(han.person)).toMatchObject({ displayName: '韩梅梅', visits: 1 });
});

test('an import is undone only as it was shown, once, and the undo is final', async () => {
  const { lobby, receipt, changes } = await takenIn();
  await expect(changes.undo(receipt.id)).rejects.toMatchObject({ code: 'ipc.bad-request' });
  const tagged = await make(lobby.store, {
    do: 'vip',
    people: these((await everybody(lobby.store)).rows[0]?.id ?? ''),
    on: true,
  });
  await expect(changes.stage({ do: 'undo', receipt: tagged.id })).rejects.toMatchObject({
    code: 'ipc.bad-request',
  });
  const [one, two] = [
    await changes.stage({ do: 'undo', receipt: receipt.id }),
    await changes.stage({ do: 'undo', receipt: receipt.id }),
  ];
  await changes.confirm(one.id);
  for (const again of [one, two]) await expect(changes.confirm(again.id)).rejects.toBeInstanceOf(Error);
  await expect(changes.stage({ do: 'undo', receipt: receipt.id })).rejects.toMatchObject({
    code: 'change.not-undoable',
  });
  expect((await lobby.store.changes.recent()).find(({ id }) => id === receipt.id)).toMatchObject({
    undoable: false,
  });
});

test('an undo that the app did not live to end goes on at the next start; who scanned meanwhile stays', async () => {
  const { lobby, receipt, changes } = await takenIn(long);
  const { fingerprints, next } = await lobby.store.changes.undoParts({
    receipt: receipt.id,
    before: Number.MAX_SAFE_INTEGER,
    ms: 0,
  });
  expect(next).not.toBeNull();
  const [fingerprint = null] = fingerprints;
  const undoing = { receipt: receipt.id, actor: lin, at: 4_000 };
  const first = await lobby.store.changes.undoImport({ ...undoing, fingerprint, ms: 0 });
  expect(first.finished).toBe(false);
  expect(await lobby.store.changes.unfinished()).toEqual([receipt.id]);
  const scanned = await lobby.signIn({ unionId: 'oUnion0' });

  await changes.tidyUp();
  expect(await lobby.store.changes.receipt(receipt.id)).toMatchObject({
    undoneAt: 5_000,
    undid: { removed: 119, restored: 0, kept: 1 },
  });
  expect(await lobby.store.one(scanned.person)).toMatchObject({ displayName: '访客0', visits: 1 });
  expect(await names(lobby)).toEqual(['小明', '访客0']);
});

test('nobody is an example any more of what was done, once they are gone', async () => {
  const { lobby, receipt } = await takenIn(long);
  expect(receipt.example).toMatchObject({ name: '访客0' });
  const { undone } = await undoImport(lobby, receipt.id);
  expect(undone.example).toBeNull();
});

test('however much of an undo is looked at together, its parts are the same', async () => {
  const { lobby, receipt } = await takenIn(long);
  const { undoParts } = lobby.store.changes;
  const all = await undoParts({ receipt: receipt.id, before: Number.MAX_SAFE_INTEGER, ms: 600_000 });
  expect(all).toMatchObject({ removed: 120, next: null });
  const one: string[] = [];
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
    const { fingerprints, next } = await undoParts({ receipt: receipt.id, before, ms: 0 });
    expect(fingerprints).toHaveLength(1);
    one.push(...fingerprints);
    before = next;
  }
  expect(one).toEqual(all.fingerprints);
  expect(one.length).toBeGreaterThan(5);
});

test('an undo goes on where nobody waits, and stops after a part of it where anybody does', async () => {
  const { lobby, receipt } = await takenIn(long);
  const { undoParts, undoImport: undoSome } = lobby.store.changes;
  const looked = await undoParts({ receipt: receipt.id, before: Number.MAX_SAFE_INTEGER, ms: 0 });
  const [fingerprint = null] = looked.fingerprints;
  const undoing = { receipt: receipt.id, actor: lin, at: 4_000, ms: 600_000 };
  // Asked in one breath, the second waits for the first.
  const [first, rest] = await Promise.all([
    undoSome({ ...undoing, fingerprint }),
    undoSome({ ...undoing, fingerprint: null }),
  ]);
  expect(first).toMatchObject({ finished: false, people: looked.people });
  expect(rest).toMatchObject({ finished: true, people: 120 - looked.people });
});

test('a visitor who comes together with a part of an undo does not wait for it', async () => {
  const { lobby, receipt } = await takenIn(long);
  const { undoParts, undoImport: undoSome } = lobby.store.changes;
  const looked = await undoParts({ receipt: receipt.id, before: Number.MAX_SAFE_INTEGER, ms: 0 });
  const undoing = { receipt: receipt.id, actor: lin, at: 4_000, ms: 600_000 };
  const answered: string[] = [];
  await Promise.all([
    undoSome({ ...undoing, fingerprint: looked.fingerprints[0] ?? null }).then(() => answered.push('undo')),
    lobby.signIn().then(() => answered.push('visitor')),
  ]);
  expect(answered).toEqual(['visitor', 'undo']);
});

test('the hourly tidy-up leaves alone what is being taken in, and takes back what was left over', async () => {
  const { lobby, changes } = await takenIn();
  const before = await names(lobby);
  await lobby.store.changes.beginSlices({
    receipt: randomUUID(),
    change: { do: 'vip', people: these(), on: true },
    actor: lin,
    at: 4_000,
  });
  async function* tidiedUp() {
    await changes.tidyUp();
    expect(await lobby.store.changes.unfinished()).toHaveLength(2);
    yield* [];
  }
  await changes.takeRows({ about: '名单.csv', plan: { addUnknown: true }, by: lin, batches: tidiedUp() });
  expect(await lobby.store.changes.unfinished()).toHaveLength(1);
  await changes.tidyUp();
  expect(await lobby.store.changes.unfinished()).toEqual([]);
  expect(await names(lobby)).toEqual(before);
});

test('a large import is undone in parts, and lapses where anybody of it has scanned meanwhile', async () => {
  const { lobby, receipt, changes } = await takenIn(long);
  const { id } = await changes.stage({ do: 'undo', receipt: receipt.id });
  await lobby.signIn({ unionId: 'oUnion0' });
  await expect(changes.confirm(id)).rejects.toMatchObject({ code: 'stage.lapsed' });
  expect(lobby.look('select state from receipts')).toEqual([{ state: 'done' }]);
  const { stage, undone } = await undoImport(lobby, receipt.id);
  expect(stage.undo).toMatchObject({ removed: 119, kept: 1 });
  expect(undone.undid).toEqual({ removed: 119, restored: 0, kept: 1 });
});

test('who stays leaves as a file, with the reason, before and after', async () => {
  const { lobby, receipt, idOf, changes } = await takenIn();
  await lobby.signIn({ unionId: 'oUnionHan', at: 9_000_000 });
  await make(lobby.store, { do: 'note', person: idOf('李雷'), text: '老同学' });
  const { id } = await changes.stage({ do: 'undo', receipt: receipt.id });
  const written = async (name: string) => {
    const target = join(lobby.folder, name);
    const rows = { what: 'staying', staying: changes.staying(id) } as const;
    const task = { job: randomUUID(), target, as: 'csv', words: sheetWords['zh-CN'], rows } as const;
    for await (const step of lobby.store.files.export(task, new AbortController().signal))
      expect(step.of).toBe(2);
    return readFileSync(target, 'utf8').split('\r\n');
  };
  const before = await written('before.csv');
  expect(before[0]).toBe('\ufeff姓名,手机号,来访次数,最近来访,保留的内容,原因,改过的内容,访客编号');
  expect(before[1]).toMatch(/^韩梅梅,'\+86 139\*\*\*\*0002,1,[-\d: ]+,整个人,导入之后扫过码,,/);
  expect(before[2]).toMatch(/^李雷,'\+86 139\*\*\*\*0001,0,,整个人,导入之后有人改过,备注,/);
  await changes.confirm(id);
  expect(await written('after.csv')).toEqual(before);
  changes.left();
  expect(() => changes.staying(id)).toThrow('stage.lapsed');
});
