/** No list leaves without an entry in the audit log: it is there before the first row is written. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { NewExport } from '../../contract/export.ts';
import { Failure } from '../../contract/failure.ts';
import { openConsole } from './console.ts';
import { openLobby } from './lobby.ts';

async function withSomebody() {
  const lobby = await openLobby();
  const { person } = await lobby.signIn();
  const target = join(lobby.folder, 'out.json');
  const asked: NewExport = { what: 'person', person, language: 'zh-CN' };
  const entries = () =>
    lobby
      .look<{ action: string }>("select action from audit where action like 'export.%' order by number")
      .map(({ action }) => action);
  return { lobby, target, asked, entries };
}

test('a list whose entry cannot be written does not leave, nor any part of it', async () => {
  const { lobby, target, asked, entries } = await withSomebody();
  const at = openConsole(lobby, async () => {
    throw new Failure('store.full');
  });
  at.chosen.save = target;
  await expect(at.exports.start(asked)).rejects.toThrow('store.full');
  expect(readdirSync(lobby.folder).filter((name) => name.startsWith('out'))).toEqual([]);
  expect(at.told).toEqual([]);
  expect(entries()).toEqual([]);
});

test('a list that leaves is written down before, and again with what came of it', async () => {
  const { lobby, target, asked, entries } = await withSomebody();
  const at = openConsole(lobby);
  at.chosen.save = target;
  const began = at.exports.start(asked);
  await vi.waitFor(() => expect(existsSync(target)).toBe(true), { timeout: 30_000, interval: 1 });
  expect(entries()[0]).toBe('export.begun');
  await began;
  await at.jobs.close();
  await at.audit.close();
  expect(entries()).toEqual(['export.begun', 'export.made']);
});

test('a list that was stopped on its way is written down as that', async () => {
  const { lobby, target, asked, entries } = await withSomebody();
  const at = openConsole(lobby);
  at.chosen.save = target;
  const job = await at.exports.start(asked);
  at.jobs.cancel(job?.job ?? '');
  await at.jobs.close();
  await at.audit.close();
  expect(existsSync(target)).toBe(false);
  expect(entries()).toEqual(['export.begun', 'export.stopped']);
});
