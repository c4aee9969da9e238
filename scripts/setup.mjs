/** Set-up: from a fresh clone to something that runs, doing only what is not done yet. */
import { realpathSync } from 'node:fs';
import { needsDisplay } from './display.mjs';
import { needsKeyring } from './keyring.mjs';
import { ensureBuilt } from './setup/built.mjs';
import { describe, ensureElectron } from './setup/electron.mjs';
import { withLock } from './setup/lock.mjs';
import { ensurePackages, packagesAreThere } from './setup/packages.mjs';
import { createProgress } from './setup/progress.mjs';
import { ensureSqlite } from './setup/sqlite.mjs';
import { ensureSystem } from './setup/system.mjs';
import { command } from './stop.mjs';

/**
 * @typedef {object} Wish
 * @property {boolean} [electron] Electron and its libraries; default true
 * @property {import('./display.mjs').Choice} [display] default 'none'
 * @property {import('./keyring.mjs').Choice} [keychain] default 'none'
 * @property {boolean} [build] the built app in out/app; default true
 * @property {boolean} [tests] tools that only tests use; default false
 * @property {boolean} [nodeOpensDatabases] this Node must run better-sqlite3 too, not only Electron; default false
 * @property {NodeJS.WritableStream} [out] where progress goes; default stdout
 */

/**
 * Electron is there unless the wish was to go without.
 * @typedef {{ electron: import('./setup/electron.mjs').Electron | undefined }} Ready
 */

/**
 * @param {Wish} [wish]
 * @returns {Promise<Ready>}
 */
export function setUp(wish = {}) {
  const progress = createProgress(wish.out ?? process.stdout);
  const waiting = (/** @type {number} */ pid) =>
    progress.note(`waiting for another set-up here (process ${pid})`);
  return withLock(waiting, () => steps(wish, progress));
}

/**
 * The same, for those who cannot go without Electron.
 * @param {Wish} [wish]
 */
export async function setUpElectron(wish = {}) {
  const { electron } = await setUp({ ...wish, electron: true });
  if (!electron) throw new Error('set-up ended without Electron');
  return electron;
}

/**
 * @param {Wish} wish
 * @param {ReturnType<typeof createProgress>} progress
 * @returns {Promise<Ready>}
 */
async function steps(wish, progress) {
  const { electron: withElectron = true, display = 'none', keychain = 'none', build = true } = wish;
  await progress.step('system packages', (step) =>
    ensureSystem(step, {
      electron: withElectron,
      display: needsDisplay(display),
      keychain: needsKeyring(keychain),
      compile: !packagesAreThere(),
      tests: wish.tests ?? false,
    }),
  );
  await progress.step('npm packages', ensurePackages);
  const electron = withElectron ? await progress.step('Electron', ensureElectron) : undefined;
  const programs = [
    ...(wish.nodeOpensDatabases ? [{ path: process.execPath, napi: Number(process.versions.napi) }] : []),
    ...(electron ? [electron] : []),
  ];
  await progress.step('better-sqlite3', (step) => ensureSqlite(step, programs));
  if (build) await progress.step('build', ensureBuilt);
  progress.end(electron ? describe(electron) : '');
  return { electron };
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  await command(async () => {
    const print = process.argv.includes('--print');
    const ready = await setUp({
      display: 'shared',
      keychain: 'shared',
      nodeOpensDatabases: true,
      build: !print,
      out: print ? process.stderr : process.stdout,
    });
    if (print) console.log(JSON.stringify(ready, null, 2));
  });
}
