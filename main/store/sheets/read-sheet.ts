/** Begins to read a table from whatever kind of file it is; by what is in it, not by its name. */
import { closeSync, readSync } from 'node:fs';
import { Failure } from '../../../contract/failure.ts';
import { readCsv } from './csv-read.ts';
import { openFile } from './open-file.ts';
import { asFileFailure } from './part-file.ts';
import type { RowReader } from './rows.ts';
import { readXlsx } from './xlsx-read.ts';

export async function readSheet(path: string): Promise<RowReader> {
  const head = beginning(path);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return readXlsx(path);
  if (head.length === 0) throw new Failure('file.bad-columns');
  return readCsv(path);
}

function beginning(path: string): Buffer {
  const handle = openFile(path);
  try {
    const bytes = Buffer.alloc(8);
    return bytes.subarray(0, readSync(handle, bytes));
  } catch (thrown) {
    throw asFileFailure(thrown, 'file.unreadable');
  } finally {
    closeSync(handle);
  }
}
