/** The npm packages, exactly as the lock file names them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { inPackages, inRoot } from '../paths.mjs';
import { Stop } from '../stop.mjs';
import { headersEnv, npm } from './npm.mjs';

const stamp = inPackages('.wxlobby-packages');

export function packagesAreThere() {
  return hasKeytar() && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** @param {import('./progress.mjs').Step} step */
export async function ensurePackages(step) {
  if (packagesAreThere()) return;
  if (!(hasKeytar() && installedByHand())) {
    step.doing('npm ci');
    const ran = await npm(['ci'], { cwd: inRoot(), env: { ...process.env, ...headersEnv() } });
    if (ran.code !== 0)
      throw new Stop(`${ran.output}\nnpm ci failed (above is all it said).\n${adviceFor(ran.output)}`);
    if (!hasKeytar()) throw new Stop(`npm ci ended well, but keytar was not built.\n${keytarHelp}`);
  }
  await writeFile(stamp, wanted());
}

function hasKeytar() {
  return existsSync(inPackages('keytar', 'build', 'Release', 'keytar.node'));
}

function wanted() {
  const { modules } = process.versions;
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  return hash.update(`${modules} ${process.platform} ${process.arch}`).digest('hex');
}

/** Somebody ran `npm install` or `npm ci` themselves: npm's own note of what it put there says what is wanted. */
function installedByHand() {
  try {
    const there = JSON.parse(readFileSync(inPackages('.package-lock.json'), 'utf8')).packages;
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
    return Object.entries(lock).every(([path, entry]) => {
      if (path === '') return true;
      const found = there[path];
      return found ? found.version === entry.version : Boolean(entry.optional);
    });
  } catch {
    return false;
  }
}

/** @param {string} output */
function adviceFor(output) {
  return /keytar|node-gyp|gyp ERR/.test(output)
    ? keytarHelp
    : 'Please check the network and the registry npm uses.';
}

const keytarHelp = `keytar keeps secrets in the system's keychain. Where its ready-made binary cannot be downloaded it is compiled:
  Debian, Ubuntu   libsecret-1-dev pkg-config make g++ python3
  macOS            the Xcode command line tools (xcode-select --install)
  Windows          Visual Studio Build Tools with C++
and Node's headers: npm_config_nodedir=<a folder that has include/node/node_api.h> where they cannot be downloaded.`;
