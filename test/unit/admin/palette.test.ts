import { expect, test } from 'vitest';
import { matching } from '../../../renderer/admin/palette/match.ts';

const commands = [
  { label: '人员', also: 'People' },
  { label: '设置', also: 'Settings' },
  { label: '体检', also: 'Check-up' },
  { label: '语言：English', also: 'Language: English' },
];
const found = (typed: string) => matching(typed, commands).map(({ label }) => label);

test('commands are found by their words, their pinyin, their initials and by letters of them', () => {
  expect(found('设')).toEqual(['设置']);
  expect(found('shezhi')).toEqual(['设置']);
  expect(found('sz')).toEqual(['设置']);
  expect(found('tj')[0]).toBe('体检');
  expect(found('PEOPLE')).toEqual(['人员']);
  expect(found('sttng')).toEqual(['设置']);
  expect(found('xyz')).toEqual([]);
  expect(found('')).toHaveLength(4);
});
