/** The built app in out/app, made anew only when something it is made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';
import { Stop } from '../stop.mjs';

const folders = ['main', 'preload', 'renderer', 'contract', 'simulator'];
const files = ['vite.config.ts', 'scripts/notices.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const stamp = inRoot('out', 'built.txt');

/** @param {import('./progress.mjs').Step} step */
export async function ensureBuilt(step) {
  const inputs = await hashOfInputs();
  const there = existsSync(inRoot('out', 'app', 'main', 'index.js')) && existsSync(stamp);
  if (there && readFileSync(stamp, 'utf8') === inputs) return;
  await build(step, inputs);
}

/**
 * @param {import('./progress.mjs').Step} step
 * @param {string} [inputs]
 */
export async function build(step, inputs) {
  const hash = inputs ?? (await hashOfInputs());
  step.doing('building the app');
  await rm(stamp, { force: true });
  const ran = await capture(process.execPath, [join(import.meta.dirname, 'vite-build.mjs')], {
    cwd: inRoot(),
  });
  if (ran.code !== 0) throw new Stop(`${ran.output}\nThe app could not be built.`);
  if (ran.output.trim()) step.note(ran.output.trim());
  await mkdir(inRoot('out'), { recursive: true });
  await writeFile(stamp, hash);
}

async function hashOfInputs() {
  const hash = createHash('sha256');
  const found = await Promise.all(folders.map(filesOf));
  for (const path of [...files, ...found.flat().sort()]) {
    if (!existsSync(inRoot(path))) continue;
    hash.update(`\n${path}\n`).update(readFileSync(inRoot(path)));
  }
  return hash.digest('hex');
}

/** @param {string} folder */
async function filesOf(folder) {
  const names = await readdir(inRoot(folder), { recursive: true }).catch(() => []);
  return names.map((name) => join(folder, name)).filter((path) => statSync(inRoot(path)).isFile());
}
