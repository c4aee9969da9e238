/** People from a file: looked into, tried, and taken when staff say so; all of it, or nothing. */
import type { Receipt } from '../../contract/change.ts';
import type { JobState } from '../../contract/export.ts';
import { Failure } from '../../contract/failure.ts';
import type { ImportFile, ImportPlan, ImportReport } from '../../contract/import.ts';
import type { Language } from '../../contract/language.ts';
import type { UnlockedBy } from '../../contract/staff.ts';
import { sheetWords } from '../../contract/words/sheet.ts';
import type { Changes } from '../changes/changes.ts';
import type { RowBatches } from '../changes/take-rows.ts';
import type { Audit } from '../desk/audit.ts';
import type { ImportSteps } from '../store/files/store-files.ts';
import type { ImportStep, RowOutcome } from '../store/files/words.ts';
import type { Store } from '../store/open-store.ts';
import { fileName } from './file-name.ts';
import type { FilePlaces } from './file-places.ts';
import type { Job, Jobs } from './jobs.ts';

export interface Imports {
  /** Null when staff think better of it. */
  read(): Promise<ImportFile | null>;
  dryRun(plan: ImportPlan): Promise<ImportReport>;
  take(plan: ImportPlan): Promise<{ readonly report: ImportReport; readonly receipt: Receipt }>;
  keepRefused(file: string): Promise<JobState | null>;
  /** Whoever is at the console leaves it: the file they chose, and what was refused of it, is forgotten. */
  left(): void;
}

export interface ImportsDeps {
  readonly store: () => Promise<Pick<Store, 'files'>>;
  readonly jobs: Jobs;
  readonly places: FilePlaces;
  readonly audit: Pick<Audit, 'actor' | 'note'>;
  readonly changes: Pick<Changes, 'takeRows'>;
  readonly unlockedBy: () => UnlockedBy | null;
  readonly lockedDown: boolean;
  readonly now: () => number;
}

/** A file that was chosen is about as many people as it was when it was looked into. */
interface Chosen {
  readonly file: ImportFile;
  readonly whose: string;
  language: Language;
}

const nothing: ImportReport = { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0, problems: [] };

const counts = ['rows', 'added', 'changed', 'unchanged', 'refused'] as const;
const counted = (report: ImportReport) =>
  counts.map((field) => ({ field, was: null, became: String(report[field]) }));

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
      if (chosen === null) forget();
    }
  }

  /** What is being taken goes on; the rest is forgotten with it. */
  function forget(): void {
    chosen = null;
    if (!busy)
      void store()
        .then(({ files }) => files.forgetImport())
        .catch(() => null);
  }

  async function stepsOf(plan: ImportPlan, take: boolean, job: Job) {
    const { files } = await store();
    const task = { job: job.id, plan, take, words: sheetWords[plan.language] };
    return files.import(task, job.signal);
  }

  function here(): UnlockedBy {
    const by = unlockedBy();
    if (by === null) throw new Failure('ipc.locked');
    return by;
  }

  /** SECURITY: a file that one member of staff chose and looked into is not taken in the name of another. */
  function known(file: string, by: UnlockedBy): Chosen {
    if (chosen === null || chosen.file.file !== file || chosen.whose !== by.name)
      throw new Failure('file.unreadable', { was: 'forgotten' });
    return chosen;
  }

  function planned(plan: ImportPlan, by: UnlockedBy): Chosen {
    const found = known(plan.file, by);
    found.language = plan.language;
    return found;
  }

  /** The console may have locked itself over a dialog, and somebody else be standing there. */
  function throwUnlessStill(before: UnlockedBy): void {
    if (unlockedBy()?.name !== before.name) throw new Failure('ipc.locked');
  }

  return {
    async read() {
      const by = here();
      const path = await places.toOpen(['csv', 'xlsx', 'txt', 'tsv']);
      if (path === null) return null;
      throwUnlessStill(by);
      const { files } = await store();
      return alone(async () => {
        const file = await files.readImport(path);
        throwUnlessStill(by);
        chosen = { file, whose: by.name, language: 'zh-CN' };
        return file;
      });
    },
    dryRun: (plan) =>
      alone(() => {
        const by = here();
        const about = planned(plan, by).file.name;
        return jobs.run('dryRun', by, async (job) => {
          let report = nothing;
          try {
            for await (const step of await stepsOf(plan, false, job)) {
              report = step.report;
              job.progress(step.done, step.of);
            }
          } finally {
            // Stopped half-way, too: what was refused until then can be kept.
            audit.note({ action: 'import.tried', about, changes: counted(report) }, by);
          }
          return report;
        });
      }),
    take: (plan) =>
      alone(() => {
        const by = here();
        const actor = audit.actor();
        const about = planned(plan, by).file.name;
        return jobs.run('import', by, async (job) => {
          let report = nothing;
          const batches = rowsOf(await stepsOf(plan, true, job), (step) => {
            report = step.report;
            job.progress(step.done, step.of);
          });
          const receipt = await changes.takeRows({ about, plan, by: actor, batches });
          audit.note({ action: 'import.made', about, changes: counted(report), receipt: receipt.id }, by);
          return { report, receipt };
        });
      }),
    async keepRefused(file) {
      const by = here();
      const words = sheetWords[known(file, by).language];
      const target = await places.toSave(fileName(words.refused, now(), 'csv', lockedDown));
      if (target === null) return null;
      throwUnlessStill(by);
      const { files } = await store();
      return jobs.start('export', by, async () => {
        if (!(await files.keepRefused(file, target)))
          throw new Failure('file.unreadable', { was: 'no-rows' });
        return target;
      });
    },
    left: forget,
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
