/** One set-up of a checkout at a time: two commands started together must not run `npm ci` over each other. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache, root } from '../paths.mjs';
import { Stop } from '../stop.mjs';

const file = join(cache, `lock-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
const patience = 20 * 60_000;

/**
 * @template T
 * @param {(pid: number) => void} waiting told once who is waited for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(waiting, work) {
  await take(waiting);
  const release = () => rm(file, { force: true });
  try {
    return await work();
  } finally {
    await release();
  }
}

/** @param {(pid: number) => void} waiting */
async function take(waiting) {
  await mkdir(cache, { recursive: true });
  let told = false;
  for (const until = Date.now() + patience; Date.now() < until; await sleep(200)) {
    if (await claimed()) return;
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    else if (holder > 0 && !told) {
      waiting(holder);
      told = true;
    }
  }
  throw new Stop(`Another set-up of this checkout did not end. If there is none, please delete ${file}`);
}

async function claimed() {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
