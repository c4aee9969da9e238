/**
 * Files as the main loop has them: each is written or read a step at a time, and whoever asks for no more steps drops it.
 *
 *     for await (const step of store.files.export(task, signal)) tell(step);      the file is there when it ends
 */
import { randomUUID } from 'node:crypto';
import type { NewExport } from '../../../contract/export.ts';
import { Failure } from '../../../contract/failure.ts';
import type { ImportFile } from '../../../contract/import.ts';
import type { Line } from '../line.ts';
import type { FinderCalls } from '../lists/open-finder.ts';
import type { ReaderCalls } from '../thread-words.ts';
import type { FilerCalls } from './open-filer.ts';
import type { ExportRows, ExportTask, FileStep, ImportStep, ImportTask, RowOutcome } from './words.ts';

export type ImportSteps = AsyncGenerator<ImportStep, void, readonly RowOutcome[] | undefined>;

export interface StoreFiles {
  /** What an export is about, by number; `list.gone` for a list that was closed meanwhile. */
  rowsOf(asked: Exclude<NewExport, { what: 'staying' }>): Promise<ExportRows>;
  /** Throws `job.cancelled` once it is aborted, `file.*` where it cannot be written; then nothing of it is left. */
  export(task: ExportTask, signal: AbortSignal): AsyncGenerator<FileStep>;
  /** Looks into it: `file.unreadable`, `file.bad-columns`, `file.bad-encoding`. */
  readImport(path: string): Promise<ImportFile>;
  /**
   * Goes through a file that was read. Of one that is taken each step gives rows, and `next` has to be given what became
   * of them. Throws `job.cancelled` once it is aborted.
   */
  import(task: ImportTask, signal: AbortSignal): ImportSteps;
  /** Forgets the file that was read, and the rows of it that were refused. */
  forgetImport(): Promise<void>;
  /** The rows that were refused last, as a file; false when there are none. */
  keepRefused(file: string, target: string): Promise<boolean>;
}

export function askFiles(
  reader: Line<ReaderCalls>,
  finder: Line<FinderCalls>,
  filer: Line<FilerCalls>,
): StoreFiles {
  return {
    async rowsOf(asked) {
      if (asked.what === 'person') return asked;
      if (asked.what === 'audit')
        return { what: 'audit', nums: await reader.ask('auditNumbers', asked.list) };
      const { what, list, columns } = asked;
      if (what === 'visits') {
        return { what, columns, nums: await finder.ask('numsOf', { list, ids: [], except: [] }) };
      }
      const { ids, except, wholePhones } = asked;
      const nums = await finder.ask('numsOf', { list, ids, except });
      return { what, columns, nums, whole: wholePhones !== null };
    },
    async *export(task, signal) {
      await filer.ask('exportBegin', task);
      let finished = false;
      try {
        while (!finished) {
          if (signal.aborted) throw new Failure('job.cancelled');
          const step = await filer.ask('exportMore', task.job);
          finished = step.finished;
          yield step;
        }
      } finally {
        if (!finished) await filer.ask('exportDrop', task.job).catch(() => null);
      }
    },
    readImport: (path) => filer.ask('importRead', { file: randomUUID(), path }),
    async *import(task, signal) {
      await filer.ask('importBegin', task);
      let outcomes: readonly RowOutcome[] = [];
      let finished = false;
      try {
        while (!finished) {
          if (signal.aborted) throw new Failure('job.cancelled');
          const step = await filer.ask('importMore', { job: task.job, outcomes });
          finished = step.finished;
          outcomes = (yield step) ?? [];
        }
      } finally {
        if (!finished) await filer.ask('importDrop', task.job).catch(() => null);
      }
    },
    forgetImport: async () => void (await filer.ask('importForget', null)),
    keepRefused: (file, target) => filer.ask('importKeepRefused', { file, target }),
  };
}
