/**
 * Where refused rows wait until staff say where to keep them: in a private folder beside the database, and no longer than
 * until the next file is read, or the app ends.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPart, type PartFile } from '../sheets/part-file.ts';

export interface RefusedFiles {
  /** In the place of what was refused before. */
  open(file: string): PartFile;
  /** False when no row was refused. */
  copy(file: string, target: string): boolean;
  clear(): void;
}

const pieceSize = 1 << 20;

export function openRefusedFiles(store: string): RefusedFiles {
  const folder = join(store, 'refused-rows');
  const pathOf = (file: string) => join(folder, `${file}.csv`);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  clear();
  return {
    open(file) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rmSync(pathOf(file), { force: true });
      return openPart(pathOf(file));
    },
    copy(file, target) {
      const from = opened(pathOf(file));
      if (from === null) return false;
      const part = openPart(target);
      try {
        for (;;) {
          const piece = Buffer.allocUnsafe(pieceSize);
          const length = readSync(from, piece);
          if (length === 0) break;
          part.write(piece.subarray(0, length));
        }
        part.commit();
      } finally {
        part.drop();
        closeSync(from);
      }
      return true;
    },
    clear,
  };
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}
