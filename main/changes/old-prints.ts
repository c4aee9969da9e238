/** Lists that were printed into files hold names: they are gone when those have to be gone who were erased. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { graceDays } from '../../contract/change.ts';
import { printedPages } from '../../contract/paper.ts';

const ours = new RegExp(`^(?:evacuation|${printedPages.join('|')})-[\\dTZ-]+\\.pdf$`);

/** A list of names is of use for as long as what it was about, and outlives nobody who was erased. */
export async function dropOldPrints(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ours.test(name));
  for (const file of names.map((name) => join(folder, name))) {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < now - graceDays * 24 * 60 * 60_000) await rm(file, { force: true });
  }
}
