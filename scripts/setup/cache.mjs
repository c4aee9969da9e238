/** Making things in the shared cache so that nobody ever sees half of one. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../paths.mjs';
import { Stop } from '../stop.mjs';

const temporary = 'making-';
const aDay = 24 * 60 * 60 * 1000;

/**
 * Gives the cached entry, made first if it is not there: in a folder of its own, then put in place with one rename.
 * Two that make it at once both succeed; the second uses what the first put in place.
 * @param {string} name
 * @param {(folder: string) => Promise<string>} make fills the folder, answers with what in it becomes the entry
 */
export async function cached(name, make) {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  await sweep();
  const folder = await mkdtemp(join(cache, temporary));
  try {
    const made = await make(folder);
    await rename(made, place).catch((error) => {
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return place;
}

/** Removes what a killed set-up left behind; what is younger than a day may still be in the making. */
async function sweep() {
  try {
    await mkdir(cache, { recursive: true });
  } catch (error) {
    throw new Stop(
      `The cache folder ${cache} cannot be made (${error}). Set XDG_CACHE_HOME to one that can.`,
    );
  }
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (!name.startsWith(temporary) || Date.now() - (await stat(path)).mtimeMs < aDay) continue;
    await rm(path, { recursive: true, force: true });
  }
}
