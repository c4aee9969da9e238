/**
 * Reads CSV row by row and never holds more than a piece of it. Rows are told apart by bytes: commas, quotes and line
 * ends are never part of a longer character, neither in UTF-8 nor in GB18030, so that each row is decoded for itself.
 */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { Failure } from '../../../contract/failure.ts';
import { encodingOf, roughly, textOf } from './encoding.ts';
import { plain } from './neutral.ts';
import { openFile } from './open-file.ts';
import { asFileFailure } from './part-file.ts';
import { type ReadRow, type RowReader, readLimits } from './rows.ts';

const pieceSize = 1 << 18;
const batchSize = 500;
/** Bytes: rows may be long, and many at once are held. */
const batchBytes = 4 << 20;
const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];
const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** Where the row that begins at `from` ends, and the next one begins; null when more has to be read to know. */
function endOfRow(
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  last: boolean,
): [end: number, next: number] | null {
  let at = from;
  let fieldBegins = true;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === quote && fieldBegins) {
      at = endOfQuoted(bytes, at + 1);
      fieldBegins = false;
      continue;
    }
    if (byte === lineFeed || byte === carriageReturn) return endOfLine(bytes, at, last);
    fieldBegins = byte === delimiter;
    at += 1;
  }
  return last && from < bytes.length ? [bytes.length, bytes.length] : null;
}

/** A line feed, a carriage return, or both; what follows a carriage return may not be read yet. */
function endOfLine(bytes: Uint8Array, at: number, last: boolean): [end: number, next: number] | null {
  if (bytes[at] === lineFeed) return [at, at + 1];
  if (at + 1 === bytes.length && !last) return null;
  return [at, bytes[at + 1] === lineFeed ? at + 2 : at + 1];
}

/** Behind the closing quote; a doubled one is part of the text. */
function endOfQuoted(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at < 0 ? bytes.length : at + 1;
}

/**
 * The cells of one row. What follows a closing quote is taken along, as spreadsheets do. A row of more cells than any
 * table has ends in one with all the rest, so that a megabyte of commas is not a million cells.
 */
export function splitRow(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (cells.length === readLimits.columns) return [...cells, ...restOf(text.slice(at), delimiter)];
    const [quoted, from] = text[at] === '"' ? quotedAt(text, at + 1) : ['', at];
    const next = text.indexOf(delimiter, from);
    cells.push(plain(quoted + text.slice(from, next < 0 ? text.length : next)));
    if (next < 0) return cells;
    at = next + 1;
  }
}

/** What stands in quotes, and where it goes on behind them. */
function quotedAt(text: string, from: number): [quoted: string, next: number] {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const closed = end < 0 ? text.length : end;
  return [text.slice(from, closed).replaceAll('""', '"'), closed + 1];
}

const restOf = (text: string, delimiter: string): readonly string[] =>
  text.replaceAll(delimiter, '').trim() === '' ? [] : [text];

/** The one that the titles have most of. */
function delimiterOf(titles: string): Delimiter {
  const said = /^sep=(.)/i.exec(titles)?.[1];
  const known = delimiters.find((delimiter) => delimiter === said);
  const bare = titles.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return known ?? delimiters.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

export function readCsv(path: string): RowReader {
  const handle = openFile(path);
  const { size } = fstatSync(handle);
  const first = readPiece(handle, 0, 4 * pieceSize);
  const found = encodingOf(first);
  if (found === null) {
    closeSync(handle);
    throw new Failure('file.unreadable');
  }
  const { encoding, mark } = found;
  const wide = encoding === 'utf-8' || encoding === 'gb18030' ? null : new TextDecoder(encoding);
  const narrow = encoding === 'gb18030' ? 'gb18030' : 'utf-8';
  let [place, row, at] = [mark, 0, 0];
  let bytes: Uint8Array = new Uint8Array(0);
  let ended = false;
  let delimiter: Delimiter | null = null;

  /** Two bytes a character become UTF-8, so that rows are told apart alike. */
  function readOn(): void {
    const piece = readPiece(handle, place, pieceSize);
    place += piece.length;
    ended = piece.length === 0;
    const more = wide ? Buffer.from(wide.decode(piece, { stream: !ended })) : piece;
    bytes = Buffer.concat([bytes.subarray(at), more]);
    at = 0;
  }

  function nextRow(): Uint8Array | null {
    for (;;) {
      const end = endOfRow(bytes, at, (delimiter ?? ',').charCodeAt(0), ended);
      if (end !== null) {
        const line = bytes.subarray(at, end[0]);
        at = end[1];
        return line;
      }
      if (ended) return null;
      if (bytes.length - at > readLimits.row) throw new Failure('file.bad-columns', { row: row + 1 });
      readOn();
    }
  }

  function readRow(line: Uint8Array): ReadRow | null {
    row += 1;
    if (line.length === 0) return null;
    const text = textOf(line, narrow);
    const shown = text ?? roughly(line, narrow);
    if (delimiter === null) {
      if (text === null) throw new Failure('file.bad-encoding');
      delimiter = delimiterOf(shown);
      if (/^sep=.$/i.test(shown)) return null;
    }
    const cells = splitRow(shown, delimiter);
    if (cells.every((cell) => cell.trim() === '')) return null;
    return { row, cells, bad: text === null ? 'text' : null };
  }

  return {
    encoding: wide ? 'utf-16' : narrow,
    part: () => (size === 0 ? 1 : Math.min(1, place / size)),
    async next() {
      const batch: ReadRow[] = [];
      let held = 0;
      while (batch.length < batchSize && held < batchBytes) {
        const line = nextRow();
        if (line === null) break;
        held += line.length;
        const read = readRow(line);
        if (read) batch.push(read);
      }
      return batch.length === 0 ? null : batch;
    },
    close: () => closeSync(handle),
  };
}

function readPiece(handle: number, place: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, place));
  } catch (thrown) {
    throw asFileFailure(thrown, 'file.unreadable');
  }
}
