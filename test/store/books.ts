/** XLSX files made by hand, for tests: whatever somebody may bring. */
import { join } from 'node:path';
import { openPart } from '../../main/store/sheets/part-file.ts';
import { readSheet } from '../../main/store/sheets/read-sheet.ts';
import { bookParts } from '../../main/store/sheets/xlsx-parts.ts';
import { writeZip } from '../../main/store/sheets/zip-write.ts';

export async function rowsIn(path: string): Promise<readonly (readonly string[])[]> {
  const reader = await readSheet(path);
  const rows: (readonly string[])[] = [];
  try {
    for (let batch = await reader.next(); batch; batch = await reader.next())
      rows.push(...batch.map(({ cells }) => cells));
  } finally {
    reader.close();
  }
  return rows;
}

/** A book of one sheet with this in it, and with other parts in the place of the usual ones. */
export function bookOf(
  folder: string,
  sheet: string,
  more: readonly (readonly [string, string])[] = [],
): string {
  const path = join(folder, 'book.xlsx');
  const file = openPart(path);
  const zip = writeZip(file);
  const parts = new Map([...bookParts('人员', 1), ['xl/worksheets/sheet1.xml', sheet] as const, ...more]);
  for (const [name, text] of parts) {
    zip.entry(name);
    zip.write(Buffer.from(text));
  }
  zip.end();
  file.commit();
  return path;
}
export const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
