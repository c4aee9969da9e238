/** What staff ask of changes and duplicates, on the thread that reads. Each answer is one moment of the database. */
import type { Database } from 'better-sqlite3';
import type { ChangeLooks } from './calls.ts';
import { openDuplicates } from './duplicates.ts';
import { openListRows } from './list-rows.ts';
import { openPreview } from './preview.ts';
import { openReceipts } from './receipts.ts';
import { openUndoShown } from './undo-shown.ts';

export function openChangeLooks(database: Database): ChangeLooks {
  const preview = database.transaction(openPreview(database));
  const undoParts = database.transaction(openUndoShown(database));
  const duplicates = database.transaction(openDuplicates(database));
  const listRows = database.transaction(openListRows(database));
  const { recent } = openReceipts(database);
  return { preview, undoParts, recent: () => recent(), duplicates: () => duplicates(), listRows };
}
