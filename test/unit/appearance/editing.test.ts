import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Appearance, firstAppearance, Occasion } from '../../../contract/appearance.ts';
import { languages } from '../../../contract/language.ts';
import {
  daysAreWrong,
  editedAt,
  moved,
  newOccasion,
  removedAt,
} from '../../../renderer/admin/settings/appearance/occasions.ts';
import {
  isPalette,
  paletteNames,
  withPalette,
} from '../../../renderer/admin/settings/appearance/palettes.ts';
import { textRoom } from '../../../renderer/kiosk/first-screen/text-room.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';

const now = new Date('2026-11-21T10:00:00').getTime();

describe('an occasion', () => {
  test('begins as today, or as a morning of every day, and can be saved as it is', () => {
    const [days, hours] = [newOccasion('days', now), newOccasion('hours', now)];
    expect(days.days).toEqual({ from: '2026-11-21', until: '2026-11-21' });
    expect(hours).toMatchObject({ days: null, hours: { from: '06:00', until: '11:00' } });
    for (const one of [days, hours]) expect(v.is(Occasion, one)).toBe(true);
  });

  test('says so while its days cannot be', () => {
    const one = newOccasion('days', now);
    expect(daysAreWrong(one)).toBe(false);
    expect(daysAreWrong({ ...one, days: { from: '', until: '2026-11-21' } })).toBe(true);
    expect(daysAreWrong({ ...one, days: { from: '2026-11-22', until: '2026-11-21' } })).toBe(true);
    expect(daysAreWrong({ ...one, days: null })).toBe(false);
  });

  test('is edited, moved and removed at its place, and nowhere else', () => {
    const [a, b, c] = [
      newOccasion('days', now),
      newOccasion('hours', now),
      newOccasion('days', now + 86_400_000),
    ];
    const title = { 'zh-CN': '早', 'zh-TW': '早', en: 'Hi' };
    expect(editedAt([a, b, c], 1, { title })).toEqual([a, { ...b, title }, c]);
    expect(moved([a, b, c], 0, 1)).toEqual([b, a, c]);
    expect(moved([a, b, c], 2, -1)).toEqual([a, c, b]);
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c]);
    expect(removedAt([a, b, c], 1)).toEqual([a, c]);
  });
});

describe('a palette', () => {
  test.each(paletteNames)('%s can be saved, and is known again', (name) => {
    const dressed = withPalette(firstAppearance, name);
    expect(v.is(Appearance, dressed)).toBe(true);
    expect(paletteNames.filter((one) => isPalette(dressed, one))).toEqual([name]);
  });

  test('leaves a picture that was chosen where it is', () => {
    const background = { kind: 'picture', file: `${'a'.repeat(64)}.jpg`, dim: 30 } as const;
    expect(withPalette({ ...firstAppearance, background }, 'sea')).toMatchObject({
      accent: '#0b5cad',
      background,
    });
  });
});

describe('the largest type', () => {
  test('is kept for our own words in every language', () => {
    for (const language of languages) {
      const { attract, visit } = wordsOf[language];
      expect(textRoom(attract.title, 'title'), language).toBe('short');
      for (const line of [attract.how, visit.how]) expect(textRoom(line, 'line'), language).toBe('short');
    }
  });

  test('gives way as words grow, and Chinese takes twice the room of Latin', () => {
    expect(textRoom('x'.repeat(24), 'title')).toBe('short');
    expect(textRoom('欢'.repeat(13), 'title')).toBe('long');
    expect(textRoom('x'.repeat(40), 'title')).toBe('long');
    expect(textRoom('欢'.repeat(40), 'title')).toBe('longest');
    expect(textRoom('迎'.repeat(80), 'line')).toBe('longest');
  });
});
