/** Which Electron runs here: the official one, or where it cannot be had a runtime for development and tests. */
import { dirname, join } from 'node:path';
import { Stop } from '../stop.mjs';
import { ensureFallback, fallbackFits, fallbackVersion } from './fallback.mjs';
import { fetchOfficial, officialPath, officialVersion, wasOutOfReach } from './official.mjs';

/**
 * @typedef {object} Electron
 * @property {string} path the executable
 * @property {string} dist the folder it came in
 * @property {string} version
 * @property {'official' | 'fallback'} kind
 * @property {number} napi its Node-API version
 */

/**
 * @param {import('./progress.mjs').Step} step
 * @returns {Promise<Electron>}
 */
export async function ensureElectron(step) {
  const found = officialPath();
  if (found) return official(found);
  let reason = '';
  if (!fallbackFits || !wasOutOfReach()) {
    step.doing(`fetching the official Electron ${officialVersion()}`);
    reason = (await fetchOfficial()) ?? '';
    const fetched = officialPath();
    if (fetched) return official(fetched);
    step.note(`not to be had: ${reason.split('\n', 1)[0]}`);
  }
  if (!fallbackFits) throw new Stop(unreachable(reason));
  const dist = await ensureFallback(step);
  return { path: join(dist, 'electron'), dist, version: fallbackVersion, kind: 'fallback', napi: 9 };
}

/**
 * @param {string} path
 * @returns {Electron}
 */
function official(path) {
  const dist = process.platform === 'darwin' ? join(path, '..', '..', '..', '..') : dirname(path);
  return { path, dist, version: officialVersion(), kind: 'official', napi: 10 };
}

/**
 * One line that says what runs here.
 * @param {Electron} electron
 */
export function describe({ kind, version }) {
  if (kind === 'official') return `Electron ${version}`;
  return (
    `Electron ${version}, a runtime for development and tests, never packaged for users ` +
    `(${officialVersion()} was out of reach; ELECTRON_MIRROR=… tries again)`
  );
}

/** @param {string} reason */
function unreachable(reason) {
  return `${reason}

The official Electron ${officialVersion()} could not be fetched, and for ${process.platform} ${process.arch} there is no other.
Set ELECTRON_MIRROR to a mirror that you can reach, then try again:
  ELECTRON_MIRROR=<address of a mirror, ending in a slash> node node_modules/electron/install.js`;
}
