import { describe, expect, test } from 'vitest';
import { limits } from '../../../main/watch/limits.ts';
import { createLooks, type Looks } from '../../../main/watch/looks.ts';

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
  /** Looked at; before that it has said that something is drawn. */
  const seen = (looks: Looks, isOneColour: boolean) => {
    looks.heard();
    looks.next(true);
    return looks.came(isOneColour);
  };

  test('is looked at again soon, and shows nothing when that is all it ever shows', () => {
    const looks = createLooks(limits);
    const all = Array.from({ length: limits.uniform }, () => seen(looks, true));
    expect(all).toEqual([...Array(limits.uniform - 1).fill('again'), 'uniform']);
  });

  test('that shows something in between was between two screens', () => {
    const looks = createLooks(limits);
    for (const blank of [true, true, false, true, true]) expect(seen(looks, blank)).not.toBe('uniform');
  });

  test('just as a visitor came does not count hours later, when the next one has gone', () => {
    const looks = createLooks(limits);
    for (let visitor = 0; visitor < 10; visitor++) {
      expect(seen(looks, true)).toBe('again');
      expect(looks.next(false)).toBeNull();
    }
  });

  test('whose process gets no turn to draw anything is waited for', () => {
    const looks = createLooks(limits);
    expect(seen(looks, true)).toBe('again');
    for (let n = 0; n < 10; n++) {
      looks.next(true);
      expect(looks.came(true)).toBe('again');
    }
    // What it was asked meanwhile is answered all at once, before its first picture.
    for (let n = 0; n < 10; n++) looks.heard();
    expect(seen(looks, true)).toBe('again');
    expect(seen(looks, false)).toBeNull();
  });
});
