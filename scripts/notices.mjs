/**
 * THIRD-PARTY-NOTICES.txt: the licence of every package that what we give to users contains, read from the packages
 * themselves while the app is built. A package without a licence stops the build.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPackages } from './paths.mjs';

/** Not bundled, yet given along: native modules, the headers compiled into them, and what tables were made from. */
const native = [
  inPackages('better-sqlite3'),
  inPackages('keytar'),
  inPackages('node-addon-api'),
  inPackages('keytar', 'node_modules', 'node-addon-api'),
  // contract/query/han-simplified.ts is made from its tables.
  inPackages('opencc-js'),
];

const folderName = 'node_modules/';

/**
 * The folder of the package that a module comes from, or null for a module of our own.
 * @param {string} id as a bundler names it
 */
export function packageOf(id) {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const at = path.lastIndexOf(folderName);
  if (at < 0 || path.startsWith('\0')) return null;
  const inside = path.slice(at + folderName.length).split('/');
  const name = inside.slice(0, inside[0]?.startsWith('@') ? 2 : 1).join('/');
  return path.slice(0, at + folderName.length) + name;
}

/** @param {readonly { output?: readonly { type: string, moduleIds?: readonly string[] }[] }[]} bundles */
function bundledPackages(bundles) {
  const ids = bundles.flatMap(({ output }) => (output ?? []).flatMap(({ moduleIds }) => moduleIds ?? []));
  return ids.flatMap((id) => packageOf(id) ?? []);
}

const isLicence = (/** @type {string} */ file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file);

/** What MIT asks to be passed on, for the few packages that name it and bring no file. */
const mit = (/** @type {string} */ holder) => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter(isLicence).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (name === 'opencc-js')
    for (const file of ['THIRD_PARTY_LICENSES.md', join('LICENSES', 'Apache-2.0.txt')])
      texts.push(readFileSync(join(folder, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : author?.name;
  if (texts.length === 0 && license === 'MIT' && holder) texts.push(mit(holder));
  if (texts.length === 0) throw new Error(`${name} (${license}) brings no licence to pass on`);
  return { name, version, text: [`${name} ${version} (${license})`, ...texts].join('\n\n') };
}

const head = `WxLobby contains the software below. Each part is used under its own licence, which follows its name.

Electron, Chromium and what they contain: see LICENSE.electron.txt and LICENSES.chromium.html beside the program.
SQLite, inside better-sqlite3, is in the public domain.`;

const line = `\n\n${'-'.repeat(78)}\n\n`;

/**
 * @param {readonly { output?: readonly { type: string, moduleIds?: readonly string[] }[] }[]} bundles
 * @param {string} file
 */
export function writeNotices(bundles, file) {
  /** @type {Map<string, { name: string, text: string }>} */
  const notices = new Map();
  for (const folder of new Set([...bundledPackages(bundles), ...native])) {
    const notice = noticeOf(folder);
    notices.set(`${notice.name} ${notice.version}`, notice);
  }
  // contract/query/han-readings.ts is made from it by scripts/han-tables.mjs; it is not installed with us.
  const readings = ['pinyin-pro 3.29.4 (MIT)', mit('zh-lx')].join('\n\n');
  notices.set('pinyin-pro', { name: 'pinyin-pro', text: readings });
  const sorted = [...notices.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  writeFileSync(file, `${[head, ...sorted.map(({ text }) => text)].join(line)}\n`);
}
