/** What the documents tell people to copy works as it stands, and what they say of the API is what the code says. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { failures } from '../../../contract/failure.ts';
import { Provision } from '../../../contract/provision.ts';
import { Refusal, type RefusalCode } from '../../../main/listener/refusal.ts';
import { createWeChatPhone } from './wechat-phone.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const read = (...path: string[]) => readFileSync(join(docs, ...path), 'utf8');
const sample = 'mini-program';
const page = 'pages/sign-in/index';

describe('provisioning files in the documents', () => {
  const blocks = ['mini-program.md', 'official-account.md'].flatMap((file) =>
    [...read(file).matchAll(/```json\n(.*?)```/gs)].map(([, json]) => [file, json ?? ''] as const),
  );

  test('there are some', () => expect(blocks.length).toBeGreaterThanOrEqual(2));

  test.each(blocks)('%s: set a kiosk up once the words in place of secrets are replaced', (_file, json) => {
    const filled = JSON.parse(json, (key, value) => {
      if (key === 'appSecret') return '0123456789abcdef0123456789abcdef';
      return key === 'pin' ? '274813' : value;
    });
    expect(v.safeParse(Provision, filled).issues).toBeUndefined();
  });
});

describe('the API tables', () => {
  const rows = [...read('mini-program.md').matchAll(/^\|.*\|$/gm)].map(([row]) => row);

  test('every failure named there exists', () => {
    const named = rows
      .filter((row) => /^\| \d{3} \|/.test(row))
      .flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([a-z-]+\.[a-z-]+)`/g)])
      .map(([, code]) => code);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => code === undefined || !(code in failures))).toEqual([]);
  });

  test('every refusal has the status that is written beside it', () => {
    const written = rows
      .filter((row) => /\| \d{3}(；\d{3})? \| `/.test(row))
      .flatMap((row) => {
        const [, , statuses = '', codes = ''] = row.split('|');
        return [...codes.matchAll(/`([a-z.-]+)`/g)].map(
          ([, code], index) => [code, Number(statuses.trim().split('；')[index])] as const,
        );
      })
      .filter(([code]) => code !== undefined && !(code in failures) && code !== 'message');
    expect(written.length).toBeGreaterThan(12);
    for (const [code, status] of written)
      expect([code, new Refusal(code as RefusalCode).status]).toEqual([code, status]);
  });
});

describe('the sample mini program is whole', () => {
  test('every page is there, and the page in the guide is one of them', () => {
    const { pages } = JSON.parse(read(sample, 'app.json')) as { readonly pages: readonly string[] };
    expect(pages).toContain(page);
    const files = pages.flatMap((each) => ['js', 'json', 'wxml', 'wxss'].map((kind) => `${each}.${kind}`));
    expect(files.filter((file) => !existsSync(join(docs, sample, file)))).toEqual([]);
  });

  test('what the page binds exists, and it has words in both languages', async () => {
    const wxml = read(sample, `${page}.wxml`);
    const script = read(sample, `${page}.js`);
    const bound = [...wxml.matchAll(/bind:\w+="(\w+)"/g)].map(([, name]) => name);
    expect(bound.filter((name) => !new RegExp(`^  (async )?${name}\\(`, 'm').test(script))).toEqual([]);
    const used = [...`${wxml}${script}`.matchAll(/words\.(\w+)/g)].map(([, name]) => name ?? '');
    const { wordsFor } = createWeChatPhone(() => '').load('utils/words.js') as {
      wordsFor(language: string): Readonly<Record<string, string>>;
    };
    for (const language of ['zh_CN', 'zh_TW', 'en'])
      expect(used.filter((name) => !wordsFor(language)[name])).toEqual([]);
  });
});
