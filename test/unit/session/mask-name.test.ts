import { expect, test } from 'vitest';
import { maskName } from '../../../main/session/mask-name.ts';

test.each([
  ['王小伟', '王*伟'],
  ['林晓', '林*'],
  ['伟', '*'],
  ["Sinéad O'Brien", 'S***n'],
  ['👨‍👩‍👧王伟', '👨‍👩‍👧*伟'],
  ['', ''],
])('%s is shown to the lobby as %s', (name, shown) => expect(maskName(name, 'masked')).toBe(shown));

test('staff decide: all of it, or nothing', () => {
  expect(maskName('王小伟', 'full')).toBe('王小伟');
  expect(maskName('王小伟', 'none')).toBe('');
});
