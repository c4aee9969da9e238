/** The pictures of one person, as text in a file of theirs; bounded, however many there were. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { typeOf } from '../../../contract/picture.ts';
import { avatarPath } from '../people/avatars.ts';

export interface TextPicture {
  readonly file: string;
  /** `data:image/jpeg;base64,…`; null where the picture is gone, is none, or is beyond what one file may hold. */
  readonly data: string | null;
}

/** Bytes: WeChat's pictures are some thousands each. */
const largest = 1 << 20;
const mostInAll = 16 << 20;

const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp' } as const;

export function readPictures(folder: string, files: readonly string[]): readonly TextPicture[] {
  let left = mostInAll;
  return files.map((file) => {
    const bytes = readPicture(folder, file, Math.min(largest, left));
    const type = bytes && typeOf(bytes);
    if (!bytes || !type) return { file, data: null };
    left -= bytes.length;
    return { file, data: `data:${mediaTypes[type]};base64,${bytes.toString('base64')}` };
  });
}

/** Null for what is not there, or is larger than `most`. */
function readPicture(folder: string, file: string, most: number): Buffer | null {
  const path = avatarPath(folder, file);
  if (path === null) return null;
  try {
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > most) return null;
      const bytes = Buffer.alloc(size);
      return bytes.subarray(0, readSync(handle, bytes));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
