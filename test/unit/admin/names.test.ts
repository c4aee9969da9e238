import { describe, expect, test } from 'vitest';
import { grouped, initialOf, masked, seenName, tintOf } from '../../../renderer/admin/names.ts';

describe('a nickname', () => {
  test('of spaces, joiners, marks or fillers alone is none', () => {
    for (const name of ['', '   ', '\u200b\u200d\u2060', '\u3164', '\ufe0f', '\u2800', '\u202e']) {
      expect(seenName(name)).toBeNull();
    }
  });

  test('cannot turn the text around', () => {
    expect(seenName('\u202egnp.exe')).toBe('gnp.exe');
  });

  test('keeps markup as the text it is, and emoji whole', () => {
    expect(seenName('<b>王</b>')).toBe('<b>王</b>');
    expect(seenName('👨‍👩‍👧‍👦')).toBe('👨‍👩‍👧‍👦');
  });
});

test('the initial is the first character one can see', () => {
  expect(initialOf('\u202e王芳')).toBe('王');
  expect(initialOf('  lily')).toBe('L');
  expect(initialOf('👨‍👩‍👧‍👦 一家')).toBe('👨‍👩‍👧‍👦');
  expect(initialOf('Z̶̢̛͍̲̈́͒algo')).toBe('Z');
  expect(initialOf('\u200b')).toBe('');
});

test('an id is covered but for its last four characters; a short one wholly', () => {
  expect(masked('oGZUI0egBJY1zhBYw2KhdUfwVJJE')).toBe('••••••••VJJE');
  expect(masked('abcd')).toBe('••••••••');
});

test('a tint is always the same one and in range', () => {
  expect(tintOf('01935aaa', 5)).toBe(tintOf('01935aaa', 5));
  expect(tintOf('01935aab', 5)).toBeLessThan(5);
});

test('a mainland mobile number is read in groups, any other as it is', () => {
  expect(grouped('+8613812345678')).toBe('+86 138 1234 5678');
  expect(grouped('+85291234321')).toBe('+85291234321');
});
