/** `health.json`: read from outside to know whether this kiosk is well. */
import { rename, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Health } from '../../contract/watch.ts';

export const healthFile = (folder: string) => join(folder, 'health.json');

/** Whole or not at all. Not forced to the disk: after a power cut nobody asks how it was before. */
export async function writeHealth(folder: string, health: Health): Promise<void> {
  const file = healthFile(folder);
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(health)}\n`, { mode: 0o600 });
  await rename(temporary, file);
}

const mb = 1024 * 1024;
const enoughPercent = 10;
/** A tenth of a small disk is little; of a large one this much is enough for years of visits. */
const enoughMb = 2_048;

export interface Disk {
  readonly freeMb: number;
  readonly freePercent: number;
}

export const isFull = ({ freeMb, freePercent }: Disk) =>
  freeMb < 100 || (freePercent < enoughPercent && freeMb < enoughMb);

/** Null where the system does not say. */
export async function diskOf(folder: string): Promise<Disk | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return {
      freeMb: Math.round((bavail * bsize) / mb),
      freePercent: Math.round((1000 * bavail) / Math.max(1, blocks)) / 10,
    };
  } catch {
    return null;
  }
}
