import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonRow } from '../../../contract/people.ts';
import {
  appended,
  arrivals,
  type PeopleList,
  refreshed,
  without,
} from '../../../renderer/admin/people/list.ts';

const row = (id: string, lastVisitAt: number, visits = 1): PersonRow => ({
  id,
  nickname: id,
  avatar: null,
  channels: ['website'],
  firstVisitAt: 0,
  lastVisitAt,
  visits,
});

const list = (rows: readonly PersonRow[], next: string | null, total = rows.length): PeopleList => ({
  rows,
  next,
  total,
});
const idsOf = (people: PeopleList) => people.rows.map(({ id }) => id).join('');

describe('the next page', () => {
  test('goes below, with its cursor', () => {
    const both = appended(list([row('a', 9)], 'n1', 2), list([row('b', 8)], null, 2));
    expect([idsOf(both), both.next]).toEqual(['ab', null]);
  });

  test('does not show twice who moved to the top meanwhile', () => {
    const both = appended(list([row('c', 10), row('a', 9)], 'n1'), list([row('b', 8), row('c', 7)], null));
    expect(idsOf(both)).toBe('cab');
  });
});

describe('after somebody signed in', () => {
  const before = list([row('a', 9), row('b', 8), row('c', 7), row('d', 6)], 'after-d', 9);

  test('a new person is on top and nothing below moves or is lost', () => {
    const after = refreshed(before, list([row('x', 10), row('a', 9), row('b', 8)], 'after-b', 10));
    expect([idsOf(after), after.next, after.total]).toEqual(['xabcd', 'after-d', 10]);
    expect(arrivals(before, after)).toEqual(['x']);
  });

  test('a person from further down moves up', () => {
    const after = refreshed(before, list([row('d', 10, 2), row('a', 9), row('b', 8)], 'after-b', 9));
    expect(idsOf(after)).toBe('dabc');
    expect(arrivals(before, after)).toEqual(['d']);
  });

  test('who was joined into somebody else disappears', () => {
    const after = refreshed(before, list([row('a', 9), row('c', 7), row('d', 6)], 'after-d', 8));
    expect(idsOf(after)).toBe('acd');
  });

  test('a new picture is no arrival', () => {
    const after = refreshed(before, list([{ ...row('a', 9), avatar: 'a.jpg' }, row('b', 8)], 'after-b', 9));
    expect(after.rows[0]?.avatar).toBe('a.jpg');
    expect(arrivals(before, after)).toEqual([]);
  });

  test('so many that a gap is possible: the fresh page alone is shown', () => {
    const after = refreshed(before, list([row('x', 20), row('y', 19)], 'after-y', 40));
    expect([idsOf(after), after.next]).toEqual(['xy', 'after-y']);
  });

  test('a fresh page that is everything replaces everything', () => {
    expect(idsOf(refreshed(before, list([row('a', 9)], null)))).toBe('a');
    expect(idsOf(refreshed(before, list([], null)))).toBe('');
  });

  test('nobody is ever listed twice and the newest stay on top', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 8 }), (old, moved, size) => {
        const rows = old.map((id, at) => row(`p${id}`, 1000 - at));
        const risen = new Map(moved.map((id, at) => [`p${id}`, row(`p${id}`, 2000 - at, 2)]));
        const truth = [...risen.values(), ...rows.filter(({ id }) => !risen.has(id))];
        const top = truth.slice(0, size);
        const after = refreshed(list(rows, 'n'), list(top, truth.length > size ? 'm' : null));
        const seen = after.rows.map(({ id }) => id);
        expect(new Set(seen).size).toBe(seen.length);
        const times = after.rows.map(({ lastVisitAt }) => lastVisitAt);
        expect(times).toEqual([...times].sort((a, b) => b - a));
      }),
    );
  });
});

test('who became part of somebody else has no row, and is not counted', () => {
  const after = without(list([row('a', 9), row('b', 8)], 'after-b', 9), 'a');
  expect([idsOf(after), after.total, after.next]).toEqual(['b', 8, 'after-b']);
  expect(without(after, 'x').total).toBe(8);
});
