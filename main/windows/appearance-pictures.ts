/** Logo and background, sent by the console: checked by their first bytes, kept under the name of their content. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type KeptType, PictureName, pictureSideMost, pictureTypes } from '../../contract/appearance.ts';
import { Failure } from '../../contract/failure.ts';
import { sizeOf, typeOf } from '../../contract/picture.ts';
import { keepAvatarFile } from '../store/people/avatars.ts';

export interface AppearancePictures {
  /** Resolves to the file's name; throws `ipc.bad-request` for what may not be drawn. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Removes every picture but these; what cannot be removed stays. */
  keepOnly(names: readonly string[]): Promise<void>;
}

/** SECURITY: the protocol handler's only way to a file. Null for anything but a name that `keep` gave. */
export const picturePath = (folder: string, name: string): string | null =>
  v.is(PictureName, name) ? join(folder, name) : null;

const bad = (reason: string) => new Failure('ipc.bad-request', { field: 'bytes', reason });

/** SECURITY: the bytes decide, never a name or a header, and nothing is decoded here. */
export function checkedType(bytes: Uint8Array): KeptType {
  const type = pictureTypes.find((one) => one === typeOf(bytes));
  if (!type) throw bad('must be PNG, JPEG or WebP');
  const size = sizeOf(bytes, type);
  if (!size || Math.min(size.width, size.height) === 0) throw bad('must say its size');
  if (Math.max(size.width, size.height) > pictureSideMost) {
    throw bad(`must be ${pictureSideMost} pixels or less`);
  }
  return type;
}

export function createAppearancePictures(folder: string): AppearancePictures {
  return {
    async keep(bytes) {
      const type = checkedType(bytes);
      try {
        return await keepAvatarFile(folder, bytes, type);
      } catch (thrown) {
        throw new Failure('settings.unwritable', {
          reason: (thrown as NodeJS.ErrnoException).code ?? 'unknown',
        });
      }
    },
    async keepOnly(names) {
      const found = await readdir(folder).catch(() => []);
      const unused = found.filter((name) => v.is(PictureName, name) && !names.includes(name));
      await Promise.all(unused.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
    },
  };
}
