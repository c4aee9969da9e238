/** A date that is typed is a day, or one knows what is wrong with it; a pasted one is understood as it is written. */
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../renderer/admin/dates/problem.ts';
import { pastedDay, typedDay } from '../../../renderer/admin/dates/typed-day.ts';
import { wordsOf } from '../../../renderer/admin/words/words.ts';

const [min, max] = ['2020-01-01', '2026-11-21'];
const typed = (year?: number, month?: number, day?: number) => typedDay({ year, month, day }, min, max);

describe('what is typed', () => {
  test('is the day as the rest of the program writes it', () => {
    expect(typed(2024, 2, 29)).toEqual({ kind: 'day', day: '2024-02-29' });
    expect(typedDay({ year: 1000, month: 1, day: 1 }, '1000-01-01', max)).toEqual({
      kind: 'day',
      day: '1000-01-01',
    });
  });

  test('both ends are still allowed, what lies beyond is not', () => {
    expect(typed(2020, 1, 1).kind).toBe('day');
    expect(typed(2026, 11, 21).kind).toBe('day');
    expect(typed(2019, 12, 31).kind).toBe('early');
    expect(typed(2026, 11, 22).kind).toBe('late');
  });

  test('is nothing, or not whole yet, also with a year on its way', () => {
    expect(typed().kind).toBe('none');
    expect(typed(2024, 2).kind).toBe('incomplete');
    expect(typed(202, 2, 3).kind).toBe('incomplete');
  });

  test('is no day that is not in the calendar', () => {
    expect(typed(2023, 2, 29).kind).toBe('noSuchDay');
    expect(typed(2100, 2, 29).kind).toBe('noSuchDay');
    expect(typed(2024, 4, 31).kind).toBe('noSuchDay');
  });
});

describe('what is wrong is said', () => {
  const said = (language: 'zh-CN' | 'zh-TW' | 'en', year?: number, month?: number, day?: number) =>
    problemOf(typed(year, month, day), { min, max, language, words: wordsOf[language].dates });

  test('in each language', () => {
    expect(said('zh-CN', 2023, 2, 29)).toBe('2023年2月没有 29 日。');
    expect(said('zh-TW', 2026, 11, 22)).toBe('不能晚於2026年11月21日。');
    expect(said('en', 2019, 1, 1)).toBe('Not before 1 January 2020.');
    expect(said('en', 2024)).toBe('The date is not complete.');
  });

  test('and nothing where nothing is', () => {
    expect(said('zh-CN')).toBeNull();
    expect(said('zh-CN', 2024, 1, 1)).toBeNull();
  });
});

describe('a pasted date', () => {
  test.each([
    ['2026-11-21'],
    ['2026/11/21'],
    ['2026.11.21'],
    ['20261121'],
    ['2026年11月21日'],
    ['2026 年 11 月 21 日'],
    ['２０２６－１１－２１'],
    ['2026年11月21號'],
    ['21 Nov 2026'],
    ['21 November 2026'],
  ])('%s', (text) => expect(pastedDay(text, 'zh-CN')).toBe('2026-11-21'));

  test('with the day first is read so in English alone', () => {
    expect(pastedDay('05/03/2025', 'en')).toBe('2025-03-05');
    expect(pastedDay('05/03/2025', 'zh-CN')).toBeNull();
  });

  test.each([['2026-02-30'], ['2026-13-01'], ['yesterday'], [''], ['5 Foo 2026']])('not %s', (text) =>
    expect(pastedDay(text, 'en')).toBeNull(),
  );
});
