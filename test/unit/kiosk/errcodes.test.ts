import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failures } from '../../../contract/failure.ts';
import { languages } from '../../../contract/language.ts';
import { wechatErrors } from '../../../contract/wechat-errors.ts';
import { knownErrcodes } from '../../../contract/words/errcodes.ts';
import { tell, tellErrcode } from '../../../contract/words/tell.ts';

const numbers = [...wechatErrors.keys()];
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

it('every number of the table has a sentence, and no sentence is about another number', () => {
  expect(sorted(knownErrcodes)).toEqual(sorted(numbers));
});

describe.each(languages)('the causes in %s', (language) => {
  it('are whole sentences, none of them WeChat’s own text', () => {
    for (const number of numbers) {
      const cause = tellErrcode(language, number);
      expect(cause, String(number)).toMatch(language === 'en' ? /^[A-Z].{10,}\.$/ : /^.{6,}。$/);
      expect(cause).not.toBe(wechatErrors.get(number)?.errmsg);
      if (language !== 'en') expect(cause).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
    }
  });

  it('stand in the words for staff, never in those for visitors', () => {
    for (const [number, { code }] of wechatErrors) {
      if (code === null) continue;
      const cause = tellErrcode(language, number) ?? '';
      const { visitor, staff } = tell(language, { code, detail: { errcode: number } });
      expect(staff.todo, String(number)).toContain(cause);
      expect(visitor.what + visitor.todo, String(number)).not.toContain(cause);
    }
  });
});

it('a number that is in no source has no sentence, and the words stay as they are', () => {
  expect(tellErrcode('en', 99_999)).toBeNull();
  const plain = tell('en', { code: 'wechat.unknown', detail: {} });
  expect(tell('en', { code: 'wechat.unknown', detail: { errcode: 99_999 } })).toEqual(plain);
});

describe('docs/wechat-errors.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/wechat-errors.md'), 'utf8');
  const rows = text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, number]) => /^`-?\d+`$/.test(number ?? ''));

  it('has one row for each number of the table', () => {
    const inDocs = rows.map(([, number]) => Number(number?.replaceAll('`', '')));
    expect(sorted(inDocs)).toEqual(sorted(numbers));
  });

  it('names the same failure as the table', () => {
    for (const [, number, , , , , , , name] of rows) {
      const code = wechatErrors.get(Number(number?.replaceAll('`', '')))?.code ?? '—';
      expect(name?.replaceAll('`', ''), number).toBe(code);
      if (code !== '—') expect(Object.keys(failures)).toContain(code);
    }
  });
});
