import { expect, test } from 'vitest';
import { betterName, cleanNickname, heardName } from '../../main/store/people/nickname.ts';
import { fc, tries } from '../properties.ts';

test.each([
  ['王伟', '王伟'],
  ['  王 伟　', '王 伟'],
  ['a\u0000b\u001b[31m\u009f\nc', 'ab[31mc'],
  ['half \ud83d emoji \udc68', 'half  emoji'],
  ['👨‍👩‍👧🏳️‍🌈', '👨‍👩‍👧🏳️‍🌈'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['مرحبا שלום', 'مرحبا שלום'],
  ['\u202egnp.exe\u202c\u2066x\u2069', 'gnp.exex'],
  ['one\u2028two', 'onetwo'],
  ['\u200b\u200d\ufeff\u3164', ''],
  ['\u2800 \u00ad', ''],
  ['', ''],
])('%j is kept as %j', (raw, clean) => {
  expect(cleanNickname(raw)).toBe(clean);
});

test('a long name is cut after 64 code points, never through an emoji', () => {
  expect(cleanNickname('王'.repeat(100_000))).toBe('王'.repeat(64));
  expect(cleanNickname(`${'a'.repeat(60)}👨‍👩‍👧‍👦!`)).toBe('a'.repeat(60));
  expect([...cleanNickname(`e${'\u0301'.repeat(500)}`)]).toHaveLength(64);
});

test('whatever comes, the result is short, clean and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 200 }),
      (raw) => {
        const clean = cleanNickname(raw);
        expect([...clean].length).toBeLessThanOrEqual(64);
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(cleanNickname(clean)).toBe(clean);
      },
    ),
    tries(1_000),
  );
});

test('only a name replaces a name', () => {
  expect(betterName('王伟', '')).toBe('王伟');
  expect(betterName('王伟', heardName('微信用户'))).toBe('王伟');
  expect(betterName('', heardName('微信用户'))).toBe('');
  expect(betterName('王伟', '老王')).toBe('老王');
});
