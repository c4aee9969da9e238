/** What one member of staff prepared at the console is nobody else's to confirm, to stop, or to hear of. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { lin, openConsole, zhao } from './console.ts';
import { imported, planOf } from './files.ts';
import { openLobby } from './lobby.ts';
import { these } from './staff.ts';

const patience = { timeout: 30_000, interval: 10 };
const columns = ['displayName', 'phone'] as const;
const list = '姓名,手机号\n王小明,13800005678\n坏,1\n';

async function twoPeople() {
  const lobby = await openLobby();
  const one = await lobby.signIn();
  const other = await lobby.signIn();
  const people = these(one.person, other.person);
  return { lobby, at: openConsole(lobby), change: { do: 'vip', people, on: true } as const };
}

test('a staged change is confirmed by whoever was shown it', async () => {
  const { at, change } = await twoPeople();
  const stage = await at.changes.stage(change);
  at.suddenly(zhao);
  await expect(at.changes.confirm(stage.id)).rejects.toThrow('stage.lapsed');
  at.suddenly(lin);
  expect(await at.changes.confirm(stage.id)).toMatchObject({ people: 2, by: lin.name });
});

test('a staged change is gone once the console was locked, also for whoever was shown it', async () => {
  const { at, change } = await twoPeople();
  const stage = await at.changes.stage(change);
  at.standing(null);
  at.standing(lin);
  await expect(at.changes.confirm(stage.id)).rejects.toThrow('stage.lapsed');
});

test('nothing is staged for somebody who left while it was looked at', async () => {
  const { at, change } = await twoPeople();
  const staged = at.changes.stage(change);
  at.standing(zhao);
  await expect(staged).rejects.toThrow('ipc.locked');
});

test('at a console that is locked nothing is changed in the name of the app', async () => {
  const { at, change, lobby } = await twoPeople();
  const receipt = await at.changes.make({ ...change, people: these(change.people.ids[0] ?? '') });
  const stage = await at.changes.stage(change);
  at.suddenly(null);
  await expect(at.changes.make({ do: 'vip', people: these(), on: true })).rejects.toThrow('ipc.locked');
  await expect(at.changes.confirm(stage.id)).rejects.toThrow('ipc.locked');
  await expect(at.changes.undo(receipt.id)).rejects.toThrow('ipc.locked');
  expect(lobby.look('select * from receipts')).toHaveLength(1);
});

test('a file that was chosen is tried and taken by whoever chose it', async () => {
  const { at, lobby } = await twoPeople();
  const { file } = await at.chose(imported(lobby, list));
  at.suddenly(zhao);
  for (const asked of [at.imports.dryRun, at.imports.take])
    await expect(asked(planOf(file, columns))).rejects.toMatchObject({ detail: { was: 'forgotten' } });
  await expect(at.imports.keepRefused(file)).rejects.toMatchObject({ detail: { was: 'forgotten' } });
  at.suddenly(lin);
  expect((await at.imports.take(planOf(file, columns))).report).toMatchObject({ added: 1, refused: 1 });
});

test('the undo of an import is confirmed, and who stays is taken along, by whoever was shown it', async () => {
  const { at, lobby } = await twoPeople();
  const { file } = await at.chose(imported(lobby, list));
  const { receipt } = await at.imports.take(planOf(file, columns));
  const { id } = await at.changes.stage({ do: 'undo', receipt: receipt.id });
  const kept = { what: 'staying', stage: id, as: 'csv', language: 'zh-CN' } as const;
  at.suddenly(zhao);
  await expect(at.changes.confirm(id)).rejects.toThrow('stage.lapsed');
  await expect(at.exports.start(kept)).rejects.toThrow('stage.lapsed');
  at.suddenly({ ...lin, role: 'desk' });
  await expect(at.changes.confirm(id)).rejects.toThrow('ipc.forbidden');
  await expect(at.exports.start(kept)).rejects.toThrow('ipc.forbidden');
  at.suddenly(null);
  await expect(at.changes.confirm(id)).rejects.toThrow('ipc.locked');
  at.suddenly(lin);
  expect((await at.changes.confirm(id)).undid).toEqual({ removed: 1, restored: 0, kept: 0 });
  at.standing(null);
  at.standing(lin);
  await expect(at.exports.start(kept)).rejects.toThrow('stage.lapsed');
});

test('a file, and the rows that were refused of it, are forgotten when the console is locked', async () => {
  const { at, lobby } = await twoPeople();
  const { file } = await at.chose(imported(lobby, list));
  await at.imports.dryRun(planOf(file, columns));
  const kept = join(lobby.folder, 'refused-rows');
  expect(readdirSync(kept)).toHaveLength(1);
  at.standing(null);
  at.standing(lin);
  await vi.waitFor(() => expect(existsSync(kept)).toBe(false), patience);
  await expect(at.imports.take(planOf(file, columns))).rejects.toMatchObject({
    detail: { was: 'forgotten' },
  });
});

test('an import that was confirmed goes on under the name of whoever confirmed it', async () => {
  const { at, lobby } = await twoPeople();
  const { file } = await at.chose(imported(lobby, list));
  const taken = at.imports.take(planOf(file, columns));
  at.standing(null);
  expect((await taken).receipt).toMatchObject({ by: lin.name, people: 1 });
  await at.audit.close();
  const entries = lobby.look<{ who: string }>("select who from audit where action = 'import.made'");
  expect(entries.map(({ who }) => who)).toEqual([lin.name, lin.name]);
});

test('what is only tried out ends when the console is locked', async () => {
  const { at, lobby } = await twoPeople();
  const { file } = await at.chose(imported(lobby, list));
  const tried = at.imports.dryRun(planOf(file, columns));
  at.standing(null);
  await expect(tried).rejects.toThrow('job.cancelled');
});

test('a job is heard of, stopped and shown at the console only while whoever began it is there', async () => {
  const { at, lobby } = await twoPeople();
  const target = join(lobby.folder, 'out.json');
  at.chosen.save = target;
  const [person] = lobby.look<{ id: string }>('select id from people');
  const job = await at.exports.start({ what: 'person', person: person?.id ?? '', language: 'zh-CN' });
  const id = job?.job ?? '';
  at.told.length = 0;
  at.standing(zhao);
  expect(() => at.jobs.cancel(id)).toThrow('ipc.forbidden');
  await vi.waitFor(() => expect(existsSync(target)).toBe(true), patience);
  await at.jobs.close();
  expect(at.told).toEqual([]);
  expect(at.jobs.fileOf(id)).toBeNull();
  at.standing(lin);
  expect(at.jobs.fileOf(id)).toBe(target);
});
