import { describe, expect, it } from 'vitest';
import { displayName, initialOf } from '../../../renderer/kiosk/words/display-name.ts';

describe('a name on the greeting', () => {
  it.each([
    ['an ordinary name', '林晓雯', '林晓雯'],
    ['spaces around and within', '  Li \n\t Wei ', 'Li Wei'],
    ['emoji joined into one', '王👨‍👩‍👧‍👦', '王👨‍👩‍👧‍👦'],
    ['text turned around', '\u202eevil\u202c', 'evil'],
    ['zero-width characters', 'a\u200bb\ufeffc', 'abc'],
    ['control characters', 'a\u0000b\u001b', 'ab'],
    ['nothing at all', '', ''],
    ['nothing that can be seen', '\u200b\u3164\u200d', ''],
    ['nothing but combining marks', '\u0301\u0302', ''],
    ['HTML, which stays text', '<b>x</b>', '<b>x</b>'],
  ])('%s', (_what, given, shown) => expect(displayName(given)).toBe(shown));

  it('is cut after forty characters, never inside one', () => {
    const shown = displayName('👩‍🚀'.repeat(60));
    expect(shown).toBe(`${'👩‍🚀'.repeat(40)}…`);
  });

  it('cannot climb over the line above', () => {
    const tower = `Z${'\u0301'.repeat(500)}`;
    expect([...displayName(tower)].length).toBeLessThanOrEqual(8);
  });

  it('of a whole book takes no time to speak of', () => {
    expect(displayName('啊'.repeat(100_000))).toHaveLength(41);
  });
});

describe('the initial in the circle', () => {
  it.each([
    ['林晓雯', '林'],
    ['émile', 'É'],
    ['<script>', 'S'],
    ['🌿 Ming', '🌿'],
    ['', null],
    ['…', null],
  ])('of %j is %j', (name, initial) => expect(initialOf(name)).toBe(initial));
});
