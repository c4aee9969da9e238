import { expect, test } from 'vitest';
import { parseRoute, personHash } from '../../../renderer/admin/route.ts';

const id = '01935d2a-7b1c-7def-8123-456789abcdef';

test('a link opens its page, and its person', () => {
  expect(parseRoute('')).toEqual({ page: 'people', person: null });
  expect(parseRoute('#/settings')).toEqual({ page: 'settings' });
  expect(parseRoute('#/onsite')).toEqual({ page: 'onsite' });
  expect(parseRoute('#/evacuation')).toEqual({ page: 'evacuation' });
  expect(parseRoute('#/doctor')).toEqual({ page: 'doctor' });
  expect(parseRoute(personHash(id))).toEqual({ page: 'people', person: id });
});

test('anything else is the list of people', () => {
  for (const hash of ['#/people/<img>', '#/people/../x', '#/nowhere', '#', '#/people/']) {
    expect(parseRoute(hash)).toEqual({ page: 'people', person: null });
  }
});
