/** Tables as CSV: UTF-8 with a byte order mark, RFC 4180, and nothing that a spreadsheet would run. */
import { type Cell, type SheetColumn, type SheetWriter, timeText } from './cells.ts';
import { neutral } from './neutral.ts';
import type { PartFile } from './part-file.ts';

const mustQuote = /[",\r\n;\t]/;

export function csvText(text: string): string {
  const safe = neutral(text);
  return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const textOf: { readonly [K in SheetColumn['kind']]: (cell: string | number) => string } = {
  text: (cell) => csvText(String(cell)),
  number: String,
  time: (cell) => timeText(Number(cell)),
};

export function csvRow(row: readonly Cell[], columns: readonly SheetColumn[]): string {
  let line = '';
  for (let place = 0; place < columns.length; place += 1) {
    if (place > 0) line += ',';
    const cell = row[place];
    const column = columns[place];
    if (cell !== null && cell !== undefined && column !== undefined) line += textOf[column.kind](cell);
  }
  return `${line}\r\n`;
}

export function writeCsv(file: PartFile, columns: readonly SheetColumn[]): SheetWriter {
  file.write(Buffer.from(`\ufeff${columns.map(({ title }) => csvText(title)).join(',')}\r\n`));
  return {
    rows(rows) {
      let text = '';
      for (const row of rows) text += csvRow(row, columns);
      file.write(Buffer.from(text));
    },
    end() {
      // The last line ended already.
    },
  };
}
