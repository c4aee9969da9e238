/**
 * Tables as XLSX, row by row. All text is inline text, so that nothing ever becomes a formula; moments are dates of this
 * machine's zone; what is longer than a sheet goes on in the next.
 */
import type { Cell, SheetColumn, SheetWriter } from './cells.ts';
import type { PartFile } from './part-file.ts';
import { bookParts, escapeXml, letters, sheetHead, sheetTail, styles } from './xlsx-parts.ts';
import { writeZip } from './zip-write.ts';

/** https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const mostRows = 1_048_576;
const longestText = 32_767;
/** A sheet stays below what the archive can say of it. */
const largestSheet = 3_000_000_000;
const pieceSize = 1 << 20;

const day = 86_400_000;
/** Of 1970 in the days spreadsheets count. */
const epoch = 25_569;

export function serial(at: number): number {
  const shifted = at - new Date(at).getTimezoneOffset() * 60_000;
  return Math.round((shifted / day + epoch) * 1e6) / 1e6;
}

export interface XlsxOptions {
  /** What the sheet is called. */
  readonly name: string;
  /** For a test of the limit. */
  readonly rowsPerSheet?: number;
}

export function writeXlsx(
  file: PartFile,
  columns: readonly SheetColumn[],
  { name, rowsPerSheet = mostRows }: XlsxOptions,
): SheetWriter {
  const zip = writeZip(file);
  const places = columns.map((_, place) => letters(place));
  let sheets = 0;
  let row = 0;
  let text = '';

  function flush(): void {
    if (text !== '') zip.write(Buffer.from(text));
    text = '';
  }

  const inline = (ref: string, value: string, style: string) =>
    `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.slice(0, longestText))}</t></is></c>`;

  function cellOf(cell: Cell | undefined, place: number): string {
    if (cell === null || cell === undefined || cell === '') return '';
    const ref = `${places[place]}${row}`;
    if (typeof cell === 'string') return inline(ref, cell, '');
    return columns[place]?.kind === 'time'
      ? `<c r="${ref}" s="${styles.time}"><v>${serial(cell)}</v></c>`
      : `<c r="${ref}"><v>${cell}</v></c>`;
  }

  function beginSheet(): void {
    sheets += 1;
    zip.entry(`xl/worksheets/sheet${sheets}.xml`);
    row = 1;
    const titles = columns.map(({ title }, place) =>
      inline(`${places[place]}1`, title, ` s="${styles.title}"`),
    );
    text = `${sheetHead(columns)}<row r="1">${titles.join('')}</row>`;
  }

  function endSheet(): void {
    text += sheetTail;
    flush();
  }

  beginSheet();
  return {
    rows(rows) {
      for (const cells of rows) {
        if (row >= rowsPerSheet || zip.size() > largestSheet) {
          endSheet();
          beginSheet();
        }
        row += 1;
        text += `<row r="${row}">`;
        for (let place = 0; place < columns.length; place += 1) text += cellOf(cells[place], place);
        text += '</row>';
        if (text.length >= pieceSize) flush();
      }
    },
    end() {
      endSheet();
      for (const [part, xml] of bookParts(name, sheets)) {
        zip.entry(part);
        zip.write(Buffer.from(xml));
      }
      zip.end();
    },
  };
}
