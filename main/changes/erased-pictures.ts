/** Pictures of people who were erased, removed from this machine; what cannot be removed is tried again next time. */
import { unlink } from 'node:fs/promises';
import type { StoreChanges } from '../store/changes/store-changes.ts';

/** @param pictureFile where a kept picture lies; null for what is none */
export async function deleteErasedPictures(
  changes: Pick<StoreChanges, 'erasedPictures' | 'picturesGone'>,
  pictureFile: (name: string) => string | null,
): Promise<void> {
  const gone: string[] = [];
  for (const file of await changes.erasedPictures()) {
    const path = pictureFile(file);
    const failed = path && (await unlink(path).catch((thrown: NodeJS.ErrnoException) => thrown.code));
    if (!failed || failed === 'ENOENT') gone.push(file);
  }
  if (gone.length > 0) await changes.picturesGone(gone);
}
