/** The system packages that Electron, the keychain and the compiler need, on Debian and its kin. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from '../stop.mjs';
import { findMissing, install } from './apt.mjs';

/**
 * @typedef {object} Needs
 * @property {boolean} electron
 * @property {boolean} display an X server without a screen
 * @property {boolean} keychain a session bus and a Secret Service of our own
 * @property {boolean} compile native packages may have to be compiled
 * @property {boolean} tests tools that only tests use
 */

/** `a|b`: either will do; the first that this release knows is installed. */
const packages = {
  electron: [
    'libgtk-3-0t64|libgtk-3-0',
    'libasound2t64|libasound2',
    'libatk-bridge2.0-0t64|libatk-bridge2.0-0',
    'libnss3',
    'libgbm1',
    'libxss1',
    'libsecret-1-0',
  ],
  fonts: ['fonts-noto-cjk', 'fonts-noto-color-emoji'],
  display: ['xvfb', 'xauth', 'imagemagick'],
  keychain: ['dbus', 'gnome-keyring'],
  compile: ['libsecret-1-dev', 'pkg-config|pkgconf'],
  // Keys pressed from outside, and screens that come and go: without these, tests of both are skipped.
  tests: ['xdotool', 'x11-xserver-utils', 'xserver-xorg-core', 'xserver-xorg-video-dummy'],
};

/**
 * @param {import('./progress.mjs').Step} step
 * @param {Needs} needs
 */
export async function ensureSystem(step, needs) {
  if (process.platform !== 'linux') return;
  const required = [
    ...(needs.electron ? packages.electron : []),
    ...(needs.display ? packages.display : []),
    ...(needs.keychain ? packages.keychain : []),
  ];
  // Other fonts may be there, and a ready-made keytar may be had: without these it is worth going on.
  const wanted = [
    ...(needs.electron ? packages.fonts : []),
    ...(needs.compile ? [...packages.compile, ...compilers()] : []),
    ...(needs.tests ? packages.tests : []),
  ];
  if (!isDebian()) {
    if (needs.compile) step.note(`not Debian or Ubuntu: please have the like of ${plain(required, wanted)}`);
    return;
  }
  const missing = await findMissing([...required, ...wanted]);
  if (missing.length === 0) return;
  const failure = await install(step, missing);
  if (failure === undefined) return;
  const still = await findMissing(required);
  if (still.length > 0) throw new Stop(failure);
  step.note(`going on without ${plain(missing)}: ${failure}`);
}

function compilers() {
  const needed = [];
  if (!onPath('make') || !onPath('g++')) needed.push('build-essential');
  if (!onPath('python3')) needed.push('python3');
  return needed;
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  const names = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((found) =>
    found[1]?.split(' '),
  );
  return names.includes('debian') || names.includes('ubuntu');
}

/** @param {...string[]} lists */
function plain(...lists) {
  return lists
    .flat()
    .map((name) => name.split('|').at(-1))
    .join(' ');
}
