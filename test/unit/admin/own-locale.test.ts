/** What people read follows the language that staff and visitors chose, never the one that the system happens to speak. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const sources = ['renderer', 'main', 'preload', 'contract']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }));
const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('no field is drawn by the system in its own language', () => {
  expect(having(/type="(?:date|time|datetime-local|month|week|number)"/)).toEqual([]);
});

test('no form lets the browser complain in its own words', () => {
  expect(having(/<form(?![^>]*\bnoValidate\b)/)).toEqual([]);
});

test('nothing is written, sorted or cut up by a locale that nobody chose', () => {
  expect(having(/\.toLocale\w*\(\)|\.localeCompare\([^,()]*\)/)).toEqual([]);
  expect(having(/new Intl\.\w+\((?:\)|undefined|\{)/)).toEqual([]);
});

test('no spelling checker of another language underlines what is typed', () => {
  expect(having(/spellcheck: true|\bspellCheck(?:=\{true\}|\s*\/?>)/)).toEqual([]);
  const off = having(/^\s+spellcheck: false,$/m);
  expect(off.sort()).toEqual(['main/scan/wechat-view.ts', 'main/windows/windows.ts']);
});
