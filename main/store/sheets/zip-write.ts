/**
 * Writes a ZIP archive entry by entry, each as a stream of pieces. Every piece is deflated for itself and ends on a whole
 * byte, so that pieces follow each other without a compressor that has to be kept, or waited for.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Failure } from '../../../contract/failure.ts';
import type { PartFile } from './part-file.ts';

/** An empty last block: what came before it needs no end of its own. */
const lastBlock = Uint8Array.of(3, 0);
/** Sizes are known only afterwards (8); names are UTF-8 (0x800). */
const flags = 0x808;
const method = 8;
const version = 20;
/** Beyond it stands another format, which not every reader knows. */
const most = 0xffff_ffff;

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  crc: number;
  packed: number;
  size: number;
}

export interface ZipWriter {
  /** Ends the entry before. */
  entry(name: string): void;
  write(piece: Uint8Array): void;
  /** Bytes of this entry, before they were packed. */
  size(): number;
  end(): void;
}

export function writeZip(file: PartFile): ZipWriter {
  const entries: Entry[] = [];
  let current: Entry | null = null;

  function finish(): void {
    if (current === null) return;
    file.write(lastBlock);
    current.packed += lastBlock.length;
    const { crc, packed, size } = current;
    if (size > most || file.size() > most) throw new Failure('file.too-large');
    file.write(numbers([4, 0x0807_4b50], [4, crc], [4, packed], [4, size]));
    current = null;
  }

  return {
    entry(name) {
      finish();
      const entry = { name: Buffer.from(name), at: file.size(), crc: 0, packed: 0, size: 0 };
      file.write(
        numbers(
          [4, 0x0403_4b50],
          [2, version],
          [2, flags],
          [2, method],
          [4, noTime],
          [4, 0],
          [4, 0],
          [4, 0],
          [2, entry.name.length],
          [2, 0],
        ),
      );
      file.write(entry.name);
      entries.push(entry);
      current = entry;
    },
    write(piece) {
      if (current === null) throw new Failure('internal', { was: 'no-entry' });
      const packed = deflateRawSync(piece, { level: 1, finishFlush: constants.Z_SYNC_FLUSH });
      current.crc = crc32(piece, current.crc);
      current.size += piece.length;
      current.packed += packed.length;
      file.write(packed);
    },
    size: () => current?.size ?? 0,
    end() {
      finish();
      const from = file.size();
      for (const { name, at, crc, packed, size } of entries) {
        file.write(
          numbers(
            [4, 0x0201_4b50],
            [2, version],
            [2, version],
            [2, flags],
            [2, method],
            [4, noTime],
            [4, crc],
            [4, packed],
            [4, size],
            [2, name.length],
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
            [4, 0],
            [4, at],
          ),
        );
        file.write(name);
      }
      const length = file.size() - from;
      file.write(
        numbers(
          [4, 0x0605_4b50],
          [2, 0],
          [2, 0],
          [2, entries.length],
          [2, entries.length],
          [4, length],
          [4, from],
          [2, 0],
        ),
      );
    },
  };
}

/** 1 January 1980, midnight: when it was made is the file system's to say. */
const noTime = 0x0021_0000;

function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value >>> 0, at, width);
  return bytes;
}
