/** Files that staff export and import, for tests: written to a fresh folder, read with somebody else's library. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewExport } from '../../contract/export.ts';
import type { ImportField, ImportPlan } from '../../contract/import.ts';
import { sheetWords } from '../../contract/words/sheet.ts';
import { createChanges } from '../../main/changes/changes.ts';
import type { ImportStep } from '../../main/store/files/words.ts';
import type { Lobby } from './lobby.ts';
import { lin } from './staff.ts';

const words = sheetWords['zh-CN'];

/** Runs to its end, or until it was told to stop after so many steps. */
export async function exportTo(
  { store }: Pick<Lobby, 'store'>,
  target: string,
  asked: Exclude<NewExport, { what: 'staying' }>,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<number> {
  const stop = new AbortController();
  const rows = await store.files.rowsOf(asked);
  const as = asked.what === 'person' ? 'csv' : asked.as;
  const task = { job: randomUUID(), target, as, words, rows };
  let [done, steps] = [0, 0];
  for await (const step of store.files.export(task, stop.signal)) {
    done = step.done;
    steps += 1;
    if (steps >= stopAfter) stop.abort();
  }
  return done;
}

export const imported = (
  { folder }: Pick<Lobby, 'folder'>,
  bytes: string | Uint8Array,
  name = '名单.csv',
): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

export const planOf = (
  file: string,
  columns: readonly ImportField[],
  more: Partial<ImportPlan> = {},
): ImportPlan => ({
  file,
  columns: [...columns],
  key: 'phone',
  addUnknown: true,
  language: 'zh-CN',
  ...more,
});

export async function tryOut(
  { store }: Pick<Lobby, 'store'>,
  plan: ImportPlan,
): Promise<ImportStep['report']> {
  const steps = store.files.import(
    { job: randomUUID(), plan, take: false, words },
    new AbortController().signal,
  );
  let last: ImportStep | undefined;
  for (let next = await steps.next(); next.done !== true; next = await steps.next()) last = next.value;
  if (last === undefined) throw new Error('no step');
  return last.report;
}

/** As main does it. `stop` ends it after so many batches. */
export async function takeIn(
  { store }: Pick<Lobby, 'store'>,
  plan: ImportPlan,
  { batches: most = Number.POSITIVE_INFINITY } = {},
) {
  const stop = new AbortController();
  const steps = store.files.import({ job: randomUUID(), plan, take: true, words }, stop.signal);
  let report: ImportStep['report'] | null = null;
  let taken = 0;
  async function* batches() {
    let outcomes = await steps.next();
    while (outcomes.done !== true) {
      report = outcomes.value.report;
      taken += 1;
      if (taken > most) stop.abort();
      outcomes = await steps.next(yield outcomes.value.rows);
    }
  }
  const changes = staffChanges(store);
  const receipt = await changes.takeRows({ about: '名单.csv', plan, by: lin, batches: batches() });
  return { receipt, report: report as ImportStep['report'] | null };
}

/** As staff do it: looked at, then confirmed. Gives what was shown, and what came of it. */
export async function undoImport({ store }: Pick<Lobby, 'store'>, receipt: string) {
  const changes = staffChanges(store);
  const stage = await changes.stage({ do: 'undo', receipt });
  return { stage, undone: await changes.confirm(stage.id), staying: changes.staying(stage.id) };
}

export const staffChanges = (store: Lobby['store']) => {
  const changes = createChanges({
    store: async () => store,
    actor: () => lin,
    idsOf: store.lists.idsOf,
    pictureFile: () => null,
    changed: () => {},
    erased: () => {},
    progress: () => {},
    note: () => {},
    now: () => 5_000,
  });
  changes.close();
  return changes;
};
