/**
 * Files as the main loop has them: each is written or read a step at a time, and whoever asks for no more steps drops it.
 *
 *     for await (const step of store.files.export(task, signal)) tell(step);      the file is there when it ends
 */
import type { NewExport } from '../../../contract/export.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Line } from '../line.ts';
import type { FinderCalls } from '../lists/open-finder.ts';
import type { ReaderCalls } from '../thread-words.ts';
import type { FilerCalls } from './open-filer.ts';
import type { ExportRows, ExportTask, FileStep } from './words.ts';

export interface StoreFiles {
  /** What an export is about, by number; `list.gone` for a list that was closed meanwhile. */
  rowsOf(asked: NewExport): Promise<ExportRows>;
  /** Throws `job.cancelled` once it is aborted, `file.*` where it cannot be written; then nothing of it is left. */
  export(task: ExportTask, signal: AbortSignal): AsyncGenerator<FileStep>;
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
  };
}
