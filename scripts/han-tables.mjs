/**
 * Writes contract/query/han-readings.ts and contract/query/han-simplified.ts anew. They are kept in the repository; whoever makes
 * them again installs what they come from first: `npm install --no-save pinyin-pro@3.29.4` (MIT). OpenCC's characters
 * come with opencc-js (MIT and Apache-2.0).
 */
import { writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** Kept apart from the import statement: the package is there only while the tables are made. */
const library = 'pinyin-pro';
const { pinyin } = await import(library);
const { Converter } = await import('opencc-js');

const first = 0x4e00;
const last = 0x9fff;
const most = 3;

/** @type {Map<string, string>} */
const bySyllable = new Map();
for (let code = first; code <= last; code += 1) {
  const char = String.fromCodePoint(code);
  /** @type {string[]} */
  const readings = pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true });
  const known = [...new Set(readings.map((one) => one.replaceAll('ü', 'v').replaceAll('ê', 'e')))];
  for (const [place, reading] of known.slice(0, most).entries()) {
    if (!/^[a-z]{1,6}$/.test(reading)) continue;
    const key = `${reading}${place}`;
    bySyllable.set(key, (bySyllable.get(key) ?? '') + char);
  }
}
const readings = [...bySyllable]
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([key, chars]) => key + chars);

const simple = Converter({ from: 't', to: 'cn' });
let pairs = '';
for (let code = first; code <= last; code += 1) {
  const char = String.fromCodePoint(code);
  const became = simple(char);
  if (became !== char && became.length === 1) pairs += char + became;
}

/**
 * @param {string} name
 * @param {string} text
 */
const write = (name, text) => writeFileSync(inRoot('contract', 'query', name), text);
write(
  'han-readings.ts',
  `/**
 * How Chinese characters are read, without tones and with v for ü: a reading, its place among the character's
 * readings, and the characters. Made by scripts/han-tables.mjs from pinyin-pro 3.29.4 (MIT, zh-lx).
 */
export const readingTable =
  '${readings.join(' ')}';
`,
);
write(
  'han-simplified.ts',
  `/**
 * Traditional characters, each before its simplified one. Made by scripts/han-tables.mjs from OpenCC's tables
 * (Apache-2.0, opencc-js 1.4.2).
 */
export const simplifiedPairs =
  '${pairs}';
`,
);
