/** Opens the parts of a ZIP archive that somebody brought; none may grow beyond all measure. */
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../../contract/failure.ts';
import { asFileFailure } from './part-file.ts';

/** A sheet packs to a tenth, a bomb to a thousandth. */
const mostTimes = 100;
const free = 64 << 20;
const mostParts = 5_000;
export const smallPart = 4 << 20;

export interface ZipReader {
  has(name: string): boolean;
  /** Bytes of the archive. */
  readonly size: number;
  /** Pieces as they come; throws `file.too-large` beyond `most` bytes. `read` hears what was read of the archive. */
  pieces(name: string, most: number, read?: (share: number) => void): AsyncGenerator<Buffer>;
  close(): void;
}

export async function readZip(path: string): Promise<ZipReader> {
  const zip = await opened(path);
  const parts = new Map<string, Entry>();
  try {
    if (zip.entryCount > mostParts) throw new Failure('file.too-large');
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
  } catch (thrown) {
    zip.close();
    throw asFileFailure(thrown, 'file.unreadable');
  }

  async function* pieces(name: string, most: number, read?: (share: number) => void): AsyncGenerator<Buffer> {
    const entry = parts.get(name);
    if (entry === undefined) throw new Failure('file.unreadable');
    const allowed = Math.min(most, Math.max(free, entry.compressedSize * mostTimes));
    if (entry.uncompressedSize > allowed) throw new Failure('file.too-large');
    try {
      const stream = await zip.openReadStreamPromise(entry);
      let size = 0;
      for await (const piece of stream) {
        const bytes = piece as Buffer;
        size += bytes.length;
        if (size > allowed) throw new Failure('file.too-large');
        read?.(size / Math.max(1, entry.uncompressedSize));
        yield bytes;
      }
    } catch (thrown) {
      throw asFileFailure(thrown, 'file.unreadable');
    }
  }

  return {
    has: (name) => parts.has(name),
    size: zip.fileSize,
    pieces,
    close: () => zip.close(),
  };
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (thrown) {
    throw asFileFailure(thrown, 'file.unreadable');
  }
}
