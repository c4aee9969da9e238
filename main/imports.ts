/** People from a file: looked into, tried, and taken when staff say so; all of it, or nothing. */
import type { Receipt } from '../contract/change.ts';
import type { JobState } from '../contract/export.ts';
import { Failure } from '../contract/failure.ts';
import type { ImportFile, ImportPlan, ImportReport } from '../contract/import.ts';
import type { Language } from '../contract/language.ts';
import type { UnlockedBy } from '../contract/staff.ts';
import { sheetWords } from '../contract/words/sheet.ts';
import type { Audit } from './audit.ts';
import type { Changes } from './changes.ts';
import { type FilePlaces, fileName } from './file-places.ts';
import type { Job, Jobs } from './jobs.ts';
import type { ImportSteps } from './store/files/store-files.ts';
import type { ImportStep, RowOutcome } from './store/files/words.ts';
import type { Store } from './store/open-store.ts';
import type { RowBatches } from './take-rows.ts';

export interface Imports {
  /** Null when staff think better of it. */
  read(): Promise<ImportFile | null>;
  dryRun(plan: ImportPlan): Promise<ImportReport>;
  take(plan: ImportPlan): Promise<{ readonly report: ImportReport; readonly receipt: Receipt }>;
  keepRefused(file: string): Promise<JobState | null>;
}

export interface ImportsDeps {
  readonly store: () => Promise<Pick<Store, 'files'>>;
  readonly jobs: Jobs;
  readonly places: FilePlaces;
  readonly audit: Pick<Audit, 'note'>;
  readonly changes: Pick<Changes, 'takeRows'>;
  readonly unlockedBy: () => UnlockedBy | null;
  readonly lockedDown: boolean;
  readonly now: () => number;
}

/** A file that was chosen is about as many people as it was when it was looked into. */
interface Chosen {
  readonly file: ImportFile;
  language: Language;
}

const nothing: ImportReport = { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0, problems: [] };

export function createImports(deps: ImportsDeps): Imports {
  const { store, jobs, places, audit, changes, unlockedBy, lockedDown, now } = deps;
  let chosen: Chosen | null = null;
  let busy = false;

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (busy) throw new Failure('ipc.bad-request', { field: 'file' });
    busy = true;
    try {
      return await work();
    } finally {
      busy = false;
    }
  }

  async function stepsOf(plan: ImportPlan, take: boolean, job: Job) {
    const { files } = await store();
    const task = { job: job.id, plan, take, words: sheetWords[plan.language] };
    return files.import(task, job.signal);
  }

  function known(plan: ImportPlan): Chosen {
    if (chosen === null || chosen.file.file !== plan.file)
      throw new Failure('file.unreadable', { was: 'forgotten' });
    chosen.language = plan.language;
    return chosen;
  }

  return {
    async read() {
      const before = unlockedBy();
      const path = await places.toOpen(['csv', 'xlsx', 'txt', 'tsv']);
      if (path === null) return null;
      // The console may have locked itself over the dialog.
      if (before === null || unlockedBy()?.name !== before.name) throw new Failure('ipc.locked');
      const { files } = await store();
      const file = await alone(() => files.readImport(path));
      chosen = { file, language: 'zh-CN' };
      return file;
    },
    dryRun: (plan) =>
      alone(() =>
        jobs.run('dryRun', async (job) => {
          known(plan);
          let report = nothing;
          for await (const step of await stepsOf(plan, false, job)) {
            report = step.report;
            job.progress(step.done, step.of);
          }
          return report;
        }),
      ),
    take: (plan) =>
      alone(() =>
        jobs.run('import', async (job) => {
          const about = known(plan).file.name;
          let report = nothing;
          const batches = rowsOf(await stepsOf(plan, true, job), (step) => {
            report = step.report;
            job.progress(step.done, step.of);
          });
          const receipt = await changes.takeRows({ about, plan, batches });
          const counts = ['rows', 'added', 'changed', 'unchanged', 'refused'] as const;
          const said = counts.map((field) => ({ field, was: null, became: String(report[field]) }));
          audit.note({ action: 'import.made', about, changes: said, receipt: receipt.id });
          return { report, receipt };
        }),
      ),
    async keepRefused(file) {
      if (chosen?.file.file !== file) throw new Failure('file.unreadable', { was: 'forgotten' });
      const words = sheetWords[chosen.language];
      const before = unlockedBy();
      const target = await places.toSave(fileName(words.refused, now(), 'csv', lockedDown));
      if (target === null) return null;
      if (before === null || unlockedBy()?.name !== before.name) throw new Failure('ipc.locked');
      const { files } = await store();
      return jobs.start('export', async () => {
        if (!(await files.keepRefused(file, target)))
          throw new Failure('file.unreadable', { was: 'no-rows' });
        return target;
      });
    },
  };
}

/** The rows alone, with what became of them handed back. */
async function* rowsOf(steps: ImportSteps, told: (step: ImportStep) => void): RowBatches {
  let outcomes: readonly RowOutcome[] = [];
  try {
    for (;;) {
      const { done, value } = await steps.next(outcomes);
      if (done === true) return;
      told(value);
      outcomes = (yield value.rows) ?? [];
    }
  } finally {
    await steps.return();
  }
}
