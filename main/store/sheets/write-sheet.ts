/** Begins a table in a file, of the kind that was asked for. */
import type { SheetColumn, SheetWriter } from './cells.ts';
import { writeCsv } from './csv-write.ts';
import type { PartFile } from './part-file.ts';
import { writeXlsx } from './xlsx-write.ts';

export const writeSheet = (
  file: PartFile,
  as: 'csv' | 'xlsx',
  columns: readonly SheetColumn[],
  name: string,
): SheetWriter => (as === 'csv' ? writeCsv(file, columns) : writeXlsx(file, columns, { name }));
