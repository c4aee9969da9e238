/**
 * Reads the first sheet of an XLSX file row by row. Of a formula only the value it had is taken, as text. Entities that a
 * file defines itself are no XML for this reader, so that nothing multiplies.
 */
import { StringDecoder } from 'node:string_decoder';
import { Parser } from 'saxen';
import { asFailure, Failure } from '../../../contract/failure.ts';
import { type ReadRow, type RowReader, readLimits } from './rows.ts';
import { unescapeCell, wellFormed } from './xlsx-parts.ts';
import { readZip, smallPart, type ZipReader } from './zip-read.ts';

const largestSheet = 4_000_000_000;
/** Texts that cells share are kept as long as the sheet is read. */
const largestTexts = 256 << 20;
const mostTextCharacters = 64 << 20;
const mostTexts = 4_000_000;
/** Of all cells: a text that is shared costs a file nothing, however often it is there. */
const mostCharacters = 1 << 30;
/** Rows may be long, and many at once are held. */
const batchCharacters = 4 << 20;
/** More than any tag or text of a sheet that somebody typed. */
const longestPiece = 4 << 20;
const batchSize = 500;

interface Heard {
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Gives what it is told piece by piece to `heard`, and throws what `heard` throws. */
function openParser(heard: Heard) {
  const parser = new Parser();
  const decoder = new StringDecoder('utf8');
  let silent = 0;
  let failure: Failure | null = null;
  const trying = (work: () => void) => {
    if (failure !== null) return;
    try {
      work();
    } catch (thrown) {
      failure = asFailure(thrown);
    }
  };
  const unreadable = () => {
    failure ??= new Failure('file.unreadable');
  };
  parser.on('openTag', (name, attributes) => {
    silent = 0;
    trying(() => heard.open(localName(name), attributes));
  });
  parser.on('closeTag', (name) => {
    silent = 0;
    trying(() => heard.close(localName(name)));
  });
  parser.on('text', (text, decode) => trying(() => heard.text(decode(text))));
  parser.on('cdata', (text) => trying(() => heard.text(text)));
  parser.on('attention', unreadable);
  parser.on('error', unreadable);
  return (piece: Buffer) => {
    silent += piece.length;
    if (silent > longestPiece) throw new Failure('file.too-large');
    parser.write(decoder.write(piece));
    if (failure !== null) throw failure;
  };
}

async function readTexts(zip: ZipReader): Promise<readonly string[]> {
  const name = 'xl/sharedStrings.xml';
  const texts: string[] = [];
  if (!zip.has(name)) return texts;
  let [text, within, phonetic, characters] = ['', false, false, 0];
  const write = openParser({
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
      within = tag === 't';
    },
    close(tag) {
      within = false;
      if (tag === 'rPh') phonetic = false;
      if (tag !== 'si') return;
      characters += text.length;
      if (characters > mostTextCharacters || texts.length === mostTexts) throw new Failure('file.too-large');
      texts.push(unescapeCell(text));
    },
    text(more) {
      if (within && !phonetic && text.length < readLimits.cell) text += more;
    },
  });
  for await (const piece of zip.pieces(name, largestTexts)) write(piece);
  return texts;
}

/** The sheet that stands first in the book. */
async function firstSheet(zip: ZipReader): Promise<string> {
  const usual = 'xl/worksheets/sheet1.xml';
  const [book, links] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  if (!zip.has(book) || !zip.has(links)) return usual;
  const [sheet] = await tagsOf(zip, book, 'sheet');
  const id = Object.entries(sheet ?? {}).find(([name]) => name.endsWith(':id'))?.[1];
  const link = (await tagsOf(zip, links, 'Relationship')).find((one) => one['Id'] === id);
  const target = link?.['Target']?.replace(/^\//, '');
  if (target === undefined) return usual;
  const name = target.startsWith('xl/') ? target : `xl/${target}`;
  return zip.has(name) ? name : usual;
}

/** The attributes of all tags of this name in a small part. */
async function tagsOf(zip: ZipReader, part: string, wanted: string) {
  const found: Readonly<Record<string, string>>[] = [];
  const write = openParser({
    open(tag, attributes) {
      if (tag === wanted) found.push({ ...attributes() });
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const piece of zip.pieces(part, smallPart)) write(piece);
  return found;
}

/** Zero-based, of `AB12`. */
function placeOf(ref: string): number {
  let place = 0;
  for (const letter of /^[A-Z]{1,7}/.exec(ref)?.[0] ?? '') place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

const isLong = /^-?\d+(?:\.\d+)?E\+?\d+$/i;

function cellText(kind: string, text: string, texts: readonly string[]): string {
  if (kind === 's') return texts[Number(text)] ?? '';
  if (kind === 'inlineStr' || kind === 'str') return unescapeCell(text);
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (kind === 'e') return '';
  // A phone number that was taken for a number.
  if (isLong.test(text) && Number.isSafeInteger(Number(text))) return String(Number(text));
  return text;
}

export async function readXlsx(path: string): Promise<RowReader> {
  const zip = await readZip(path);
  try {
    const texts = await readTexts(zip);
    return readSheet(zip, await firstSheet(zip), texts);
  } catch (thrown) {
    zip.close();
    throw thrown;
  }
}

function readSheet(zip: ZipReader, name: string, texts: readonly string[]): RowReader {
  let ready: ReadRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let [kind, text, place, within] = ['', '', 0, false];
  let share = 0;
  let [characters, held] = [0, 0];

  function endCell(): void {
    if (text === '') return;
    if (place >= readLimits.columns || place < 0)
      throw new Failure('file.bad-columns', { columns: place + 1 });
    // Half of a pair is kept by nobody: what is written would not be what is read again.
    const value = wellFormed(cellText(kind, text, texts));
    characters += value.length;
    held += value.length;
    if (characters > mostCharacters) throw new Failure('file.too-large');
    while (cells.length < place) cells.push('');
    cells[place] = value;
  }

  const write = openParser({
    open(tag, attributesOf) {
      if (tag === 'row') {
        const said = Number(attributesOf()['r']);
        row = Number.isSafeInteger(said) && said > 0 ? said : row + 1;
        cells = [];
        place = -1;
      }
      if (tag === 'c') {
        const attributes = attributesOf();
        kind = attributes['t'] ?? 'n';
        place = attributes['r'] === undefined ? place + 1 : placeOf(attributes['r']);
        text = '';
      }
      within = tag === 'v' || tag === 't';
    },
    close(tag) {
      within = false;
      if (tag === 'c') endCell();
      if (tag === 'row' && cells.some((cell) => cell.trim() !== '')) ready.push({ row, cells, bad: null });
    },
    text(more) {
      if (within && text.length < readLimits.cell) text += more;
    },
  });
  const pieces = zip.pieces(name, largestSheet, (read) => {
    share = read;
  });

  return {
    encoding: 'xlsx',
    part: () => share,
    async next() {
      held = 0;
      while (ready.length < batchSize && held < batchCharacters) {
        const { done, value } = await pieces.next();
        if (done === true) break;
        write(value);
      }
      const batch = ready;
      ready = [];
      return batch.length === 0 ? null : batch;
    },
    close() {
      void pieces.return(undefined).catch(() => null);
      zip.close();
    },
  };
}
