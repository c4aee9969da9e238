import { expect, test } from 'vitest';
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import { comparedOf } from '../../../renderer/admin/duplicates/compare-rows.ts';

const person = (id: string, part: Partial<PersonListRow>): PersonListRow => ({
  id,
  nickname: '林晓雯',
  avatar: null,
  channels: ['website'],
  firstVisitAt: 1,
  lastVisitAt: 2,
  visits: 1,
  displayName: null,
  phone: null,
  tags: [],
  vip: false,
  blocked: false,
  lastKiosk: null,
  ...part,
});
const pair = (
  one: Partial<PersonListRow>,
  other: Partial<PersonListRow>,
  because: DuplicatePair['because'] = ['name'],
): DuplicatePair => ({ one: person('a', one), other: person('b', other), because, certainty: 0.4 });
const likenessOf = (made: DuplicatePair, row: string) =>
  comparedOf(made).rows.find((each) => each.row === row)?.likeness;

test('names and numbers that differ are marked, and so are those that are the same', () => {
  expect(likenessOf(pair({}, {}), 'nickname')).toBe('same');
  expect(likenessOf(pair({}, { nickname: '王伟' }), 'nickname')).toBe('differs');
  expect(comparedOf(pair({ avatar: 'x' }, { avatar: 'x' })).picture).toBe('same');
});

test('masked numbers that look alike are the same only where main says so', () => {
  const alike = { phone: '+86 138****5678' };
  expect(likenessOf(pair(alike, alike), 'phone')).toBe('plain');
  expect(likenessOf(pair(alike, alike, ['phone']), 'phone')).toBe('same');
  expect(likenessOf(pair(alike, { phone: '+86 139****5678' }), 'phone')).toBe('differs');
});

test('what only one of them has speaks neither for nor against it, and what neither has is left out', () => {
  expect(likenessOf(pair({ phone: '+86 138****5678' }, {}), 'phone')).toBe('plain');
  expect(likenessOf(pair({}, {}), 'tags')).toBeUndefined();
  expect(likenessOf(pair({ lastKiosk: '一楼' }, { lastKiosk: '三楼' }), 'lastKiosk')).toBe('plain');
});

test('that one is blocked and the other is not is marked, for whoever merges them', () => {
  expect(likenessOf(pair({ blocked: true }, {}), 'standing')).toBe('differs');
});
