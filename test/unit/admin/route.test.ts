import { expect, test } from 'vitest';
import { dayHash, parseRoute, personHash, visitsHash } from '../../../renderer/admin/route.ts';

const id = '01935d2a-7b1c-7def-8123-456789abcdef';

test('a link opens its page, and its person', () => {
  expect(parseRoute('#/people')).toEqual({ page: 'people', person: null });
  expect(parseRoute('#/today')).toEqual({ page: 'today', day: null });
  expect(parseRoute(dayHash('2026-11-20'))).toEqual({ page: 'today', day: '2026-11-20' });
  expect(parseRoute('#/settings')).toEqual({ page: 'settings' });
  expect(parseRoute('#/onsite')).toEqual({ page: 'onsite' });
  expect(parseRoute('#/evacuation')).toEqual({ page: 'evacuation' });
  expect(parseRoute('#/doctor')).toEqual({ page: 'doctor' });
  expect(parseRoute(personHash(id))).toEqual({ page: 'people', person: id });
});

test('a link to visits carries its search, whatever is in it', () => {
  for (const search of ['', 'at:2026-11-21T09 -ended:notMe', 'kiosk:"二楼 A&B #1/?=+%" OR (王)']) {
    expect(parseRoute(visitsHash(search))).toEqual({ page: 'visits', search });
  }
  expect(parseRoute('#/visits')).toEqual({ page: 'visits', search: null });
});

test('a person there cannot be is the list of people, and anything else is today', () => {
  for (const hash of ['#/people/<img>', '#/people/../x', '#/people/']) {
    expect(parseRoute(hash)).toEqual({ page: 'people', person: null });
  }
  for (const hash of ['', '#', '#/nowhere', '#/%', '#?day']) expect(parseRoute(hash).page).toBe('today');
});
