/** Begins to read a table from whatever kind of file it is; by what is in it, not by its name. */
import { open } from 'node:fs/promises';
import { Failure } from '../../../contract/failure.ts';
import { readCsv } from './csv-read.ts';
import { asFileFailure } from './part-file.ts';
import type { RowReader } from './rows.ts';
import { readXlsx } from './xlsx-read.ts';

export async function readSheet(path: string): Promise<RowReader> {
  const head = await beginning(path);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return readXlsx(path);
  if (head.length === 0) throw new Failure('file.bad-columns');
  return readCsv(path);
}

async function beginning(path: string): Promise<Buffer> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw asFileFailure(thrown, 'file.unreadable');
  }
}
