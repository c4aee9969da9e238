/** Electron's own binary, fetched the way its package fetches it, without waiting for a network that does not answer. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, inPackages } from '../paths.mjs';

const home = inPackages('electron');
const dist = join(home, 'dist');
const patience = 20_000;
const aDay = 24 * 60 * 60 * 1000;

/** The executable, if it is complete. */
export function officialPath() {
  try {
    const path = join(dist, readFileSync(join(home, 'path.txt'), 'utf8'));
    const version = readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '');
    return version === officialVersion() && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string} */
export function officialVersion() {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
}

/** True where it was out of reach within the last day, unless a mirror is named: then it is worth another try. */
export function wasOutOfReach() {
  const mirrors = [
    'ELECTRON_MIRROR',
    'electron_mirror',
    'npm_config_electron_mirror',
    'npm_package_config_electron_mirror',
  ];
  if (mirrors.some((name) => process.env[name])) return false;
  try {
    return Date.now() - Number(readFileSync(memory(), 'utf8')) < aDay;
  } catch {
    return false;
  }
}

/**
 * Downloads and unpacks it.
 * @returns {Promise<string | undefined>} what went wrong, or nothing
 */
export async function fetchOfficial() {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'making-'));
  try {
    const failure = await installIn(folder);
    if (failure === undefined && officialPath()) await rm(memory(), { force: true });
    else await writeFile(memory(), String(Date.now()));
    return officialPath() ? undefined : (failure ?? 'it ended without a word');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function memory() {
  return join(cache, `electron-${officialVersion()}-out-of-reach.txt`);
}

/**
 * Electron's installer downloads into a temporary folder: one of our own shows whether anything still arrives.
 * @param {string} temporary
 * @returns {Promise<string | undefined>}
 */
function installIn(temporary) {
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const child = spawn(process.execPath, [join(home, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    const stopWatching = watch([temporary, dist], () => {
      said += `nothing arrived for ${patience / 1000} s`;
      child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      said += error.message;
    });
    child.on('close', (code) => {
      stopWatching();
      resolve(code === 0 ? undefined : said.trim() || `exit code ${code}`);
    });
  });
}

/**
 * @param {string[]} folders
 * @param {() => void} stalled called once when nothing grew for too long
 */
function watch(folders, stalled) {
  let size = -1;
  let since = performance.now();
  const timer = setInterval(async () => {
    const now = (await Promise.all(folders.map(sizeOf))).reduce((sum, each) => sum + each, 0);
    if (now !== size) since = performance.now();
    size = now;
    if (performance.now() - since < patience) return;
    clearInterval(timer);
    stalled();
  }, 1000);
  return () => clearInterval(timer);
}

/** @param {string} folder */
async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (found) => found.size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
}
