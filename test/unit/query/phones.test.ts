import { expect, test } from 'vitest';
import { shownParts } from '../../../contract/phone-shown.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { answered, noPhoneNote, type WholeNumbers } from '../../../contract/query/phones.ts';
import { printQuery } from '../../../contract/query/query.ts';
import { maskPhone } from '../../../main/store/people/mask-phone.ts';

const asked = (search: string, allowed: WholeNumbers = 'one') => answered(parseQuery(search).query, allowed);
const notesOf = (search: string, allowed?: WholeNumbers) =>
  asked(search, allowed).notes.map(({ what }) => what);

test('every part that a number is found by can be read off the screen', () => {
  for (const [countryCode, number] of [
    ...[
      ['86', '13812345678'],
      ['852', '91234567'],
      ['1', '2025550123'],
      ['971', '501234567'],
      ['', '13812345678'],
    ],
    ...[
      ['86', '1234567'],
      ['86', '12345'],
      ['49', '1'],
      ['86', '123456789012'],
    ],
  ] as const) {
    const shown = maskPhone({ countryCode, number }).replace(/[+ ]/g, '');
    for (const part of shownParts({ countryCode, number }))
      expect([part, shown.includes(part)]).toEqual([part, true]);
  }
});

test('one whole number a search is answered, however it is asked for', () => {
  for (const search of [
    '13800005678',
    '-phone:13800005678',
    'phone:13800005678 OR 138-0000-5678',
    '5678 OR 138',
  ])
    expect(notesOf(search)).toEqual([]);
  for (const search of [
    'phone:13800005678 OR phone:13800015678',
    '13800005678 | 13800015678',
    '-(phone:13800005678 13800015678)',
    'phone:13800005678 OR -phone:8613800005678',
  ])
    expect([search, notesOf(search)]).toEqual([search, ['phone-many']]);
});

test('of what is not answered names and notes are still searched, and the rest of the search stands', () => {
  const { query } = asked('13800005678 -phone:13800015678 tag:vip');
  expect(query).toEqual({
    is: 'and',
    of: [
      { is: 'word', text: '13800005678', exact: false, phone: false },
      { is: 'not', of: { is: 'not', of: { is: 'everybody' } } },
      { is: 'field', field: 'tag', value: 'vip' },
    ],
  });
  expect(notesOf('13800005678', 'none')).toEqual(['phone-limit']);
  expect(printQuery(asked('5678 tag:vip', 'none').query)).toBe('5678 tag:vip');
});

test('digits that are never shown are said not to be searched', () => {
  for (const search of ['phone:13800', 'phone:138000 OR tag:vip', '-phone:45678'])
    expect([search, notesOf(search)]).toEqual([search, ['phone-hidden']]);
  for (const search of ['phone:138', 'phone:1380', 'phone:86138', 'phone:13800005678', '13800'])
    expect([search, notesOf(search)]).toEqual([search, []]);
  expect(noPhoneNote(parseQuery('tag:vip 1380').query)).toEqual({ what: 'phone-hidden', text: '1380' });
  expect(noPhoneNote(parseQuery('tag:vip "1380" 王').query)).toBeNull();
});
