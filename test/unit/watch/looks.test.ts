import { describe, expect, test } from 'vitest';
import { limits } from '../../../main/watch/limits.ts';
import { createLooks } from '../../../main/watch/looks.ts';

const patience = limits.pictureLost / limits.pictureEvery;

describe('a picture that does not come', () => {
  test('is waited for, then lost, and another one is taken', () => {
    const looks = createLooks(limits);
    expect(looks.next(true)).toBe('take');
    for (let n = 1; n < patience; n++) expect(looks.next(true)).toBeNull();
    expect(looks.next(true)).toBe('lost');
    expect(looks.next(true)).toBeNull();
    expect(looks.came(false)).toBeNull();
    expect(looks.next(true)).toBe('take');
  });

  test('is not lost by a visitor who comes meanwhile', () => {
    const looks = createLooks(limits);
    looks.next(true);
    for (let n = 0; n < 10 * patience; n++) expect(looks.next(false)).toBeNull();
    expect(looks.next(true)).toBeNull();
  });
});

describe('a page of one colour', () => {
  test('is looked at again soon, and shows nothing when that is all it ever shows', () => {
    const looks = createLooks(limits);
    const seen = Array.from({ length: limits.uniform }, () => {
      looks.next(true);
      return looks.came(true);
    });
    expect(seen).toEqual([...Array(limits.uniform - 1).fill('again'), 'uniform']);
  });

  test('that shows something in between was between two screens', () => {
    const looks = createLooks(limits);
    for (const blank of [true, true, false, true, true]) {
      looks.next(true);
      expect(looks.came(blank)).not.toBe('uniform');
    }
  });

  test('just as a visitor came does not count hours later, when the next one has gone', () => {
    const looks = createLooks(limits);
    for (let visitor = 0; visitor < 10; visitor++) {
      looks.next(true);
      expect(looks.came(true)).toBe('again');
      expect(looks.next(false)).toBeNull();
    }
  });
});
