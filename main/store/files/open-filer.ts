/** The calls of the thread that writes and reads files: nothing else waits for a slow disk. */

import type { VisitListRow } from '../../../contract/visit-list.ts';
import { answerEach } from '../answer-each.ts';
import { databaseFile, openForReading } from '../database/open-database.ts';
import { watchFile } from '../database/watch-file.ts';
import { openPersonRows } from '../lists/person-rows.ts';
import { openVisitRows } from '../lists/visit-rows.ts';
import { picturesIn } from '../people/avatars.ts';
import { type ExportCalls, openExporting } from './exporting.ts';
import { type ImportCalls, openImporting } from './importing.ts';
import { openRefusedFiles } from './refused-files.ts';

export interface FilerCalls extends ExportCalls, ImportCalls {
  /** Of rows in whatever order. */
  peopleText(nums: readonly number[]): string;
  visitsByNum(nums: readonly number[]): readonly (VisitListRow | null)[];
}

export function openFiler(folder: string) {
  const database = openForReading(folder);
  database.pragma('cache_size = -16384');
  const checkFile = watchFile(databaseFile(folder));
  const exporting = openExporting(database, picturesIn(folder));
  const importing = openImporting(database, openRefusedFiles(folder));
  const calls: FilerCalls = {
    peopleText: openPersonRows(database).text,
    visitsByNum: openVisitRows(database).rows,
    ...exporting.calls,
    ...importing.calls,
  };

  return {
    atOnce: 1,
    together: true,
    answer: answerEach(calls, checkFile),
    close() {
      exporting.close();
      importing.close();
      database.close();
    },
  };
}
