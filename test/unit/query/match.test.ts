import { expect, test } from 'vitest';
import { spanOf } from '../../../contract/query/dates.ts';
import { marksIn, marksInPhone, terms } from '../../../contract/query/marks.ts';
import { matches, type SearchDoc } from '../../../contract/query/match.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { fold } from '../../../contract/query/text.ts';
import { fc, tries } from '../../properties.ts';

const now = new Date(2026, 10, 21, 15).getTime();
const day = 86_400_000;

const nobody: SearchDoc = {
  names: [],
  named: false,
  phones: [],
  ids: [],
  union: false,
  tags: [],
  notes: [],
  channels: [],
  kiosks: [],
  types: [],
  avatar: false,
  vip: false,
  blocked: false,
  erased: false,
  onSite: false,
  joined: false,
  visits: 0,
  first: now - 400 * day,
  last: now - 3 * day,
};
const finds = (search: string, doc: Partial<SearchDoc>) =>
  matches(parseQuery(search).query, { ...nobody, ...doc }, now);
const named = (name: string) => ({ names: [name], named: true });

test('a name is found by any part, by its sound from any syllable on, and by its initials', () => {
  for (const search of [
    '王',
    '小明',
    '王小明',
    'wangxiaoming',
    'wang',
    'xiaom',
    'ming',
    'wxm',
    'xm',
    'WXM',
    'w',
  ])
    expect([search, finds(search, named('王小明'))]).toEqual([search, true]);
  for (const search of ['王明', '明小', 'angxiao', 'wm', 'wangming', '王小明x'])
    expect([search, finds(search, named('王小明'))]).toEqual([search, false]);
  expect(finds('张伟', named('張偉'))).toBe(true);
  expect(finds('張偉', named('张伟'))).toBe(true);
  for (const search of ['zengguofan', 'cengguo', 'zgf']) expect(finds(search, named('曾国藩'))).toBe(true);
  for (const search of ['lvbu', 'lubu']) expect(finds(search, named('吕布'))).toBe(true);
});

test('words are found by their beginning, whatever their case, width and accents', () => {
  for (const search of ['lily', 'LIL', 'chen', 'lily c', '"Lily Ch"', 'ｌｉｌｙ', '🌸'])
    expect([search, finds(search, named('Lily Chén🌸'))]).toEqual([search, true]);
  expect(finds('ily', named('Lily'))).toBe(false);
  expect(finds('老王138', named('A建材老王13812345678'))).toBe(true);
  expect(finds("o'brien", named("O'Brien"))).toBe(true);
  expect(finds('"wx"', named('王小'))).toBe(false);
});

test('numbers are found by the digits that are shown of them or by all they have, and by no others', () => {
  const doc = { phones: [{ countryCode: '86', number: '13812345678' }] };
  for (const search of [
    ...['138', '8613', '+86138', '5678', '567', '678', 'phone:5678'],
    ...['13812345678', '138-1234-5678', '+8613812345678', '008613812345678', 'phone:"+86 138 1234 5678"'],
    ...['-phone:1381', '-phone:13800005678', '138 5678'],
  ])
    expect([search, finds(search, doc)]).toEqual([search, true]);
  for (const search of [
    ...['139', '38', 'phone:999', 'phone:1381', 'phone:13812', 'phone:345', '12345', '45678', '3812345678'],
    ...['1381234567', '2345678', '12345678', '138123456789', '-phone:138', '-phone:13812345678'],
  ])
    expect([search, finds(search, doc)]).toEqual([search, false]);
  const short = { phones: [{ countryCode: '86', number: '12345' }] };
  expect(finds('12345', short)).toBe(false);
  expect(finds('8612345', short)).toBe(true);
  const abroad = { phones: [{ countryCode: '852', number: '91234567' }] };
  for (const search of ['852', '4567', '91234567', '+85291234567'])
    expect([search, finds(search, abroad)]).toEqual([search, true]);
  for (const search of ['912', '8529', '0912', '34567'])
    expect([search, finds(search, abroad)]).toEqual([search, false]);
});

test('ids are found whole, or by a beginning that says enough', () => {
  const doc = { ids: ['oABCdef-123_x'] };
  for (const search of ['oABCdef-123_x', 'oabcde', 'id:oABCdef'])
    expect([search, finds(search, doc)]).toEqual([search, true]);
  for (const search of ['oABCd', 'ABCdef', 'id:oABC'])
    expect([search, finds(search, doc)]).toEqual([search, false]);
});

test('fields, exclusions and groups', () => {
  const doc = {
    ...named('李四'),
    tags: ['vip', '供应商'],
    notes: ['对花生过敏'],
    visits: 7,
    kiosks: ['前台'],
  };
  for (const search of [
    'tag:VIP',
    '标签:供应商',
    '-tag:x',
    'note:花生',
    '过敏',
    'visits:>5',
    'visits:3..9',
    'last:<7d',
    '-last:<2d',
    'first:>1y',
    'kiosk:前台',
    'has:tag has:note -has:phone',
    'tag:x OR 李',
    '(tag:x OR tag:vip) -tag:y',
    'last:2026-11',
    'last:thismonth',
    'last:2026-11-18',
    'last:..2026-11-30',
    'is:noname OR has:name',
  ])
    expect([search, finds(search, doc)]).toEqual([search, true]);
  for (const search of [
    'tag:vi',
    'name:花生',
    'note:李四',
    'visits:0',
    'last:today',
    '-李',
    'kiosk:前',
    '-(李 OR x)',
  ])
    expect([search, finds(search, doc)]).toEqual([search, false]);
});

test('the erased are found by nobody who does not ask for them', () => {
  const doc = { ...named('李四'), erased: true };
  expect(finds('', doc)).toBe(false);
  expect(finds('李四', doc)).toBe(false);
  expect(finds('李四 is:erased', doc)).toBe(true);
});

test('days are local and a week begins on Monday', () => {
  const local = (text: string) => {
    const { from, to } = spanOf(text, now);
    return [new Date(from).toDateString(), new Date(to).toDateString()];
  };
  expect(local('today')).toEqual(['Sat Nov 21 2026', 'Sun Nov 22 2026']);
  expect(local('thisweek')).toEqual(['Mon Nov 16 2026', 'Mon Nov 23 2026']);
  expect(local('2024-02')).toEqual(['Thu Feb 01 2024', 'Fri Mar 01 2024']);
  expect(local('2026-11-01..2026-11-21')).toEqual(['Sun Nov 01 2026', 'Sun Nov 22 2026']);
});

test('what was found is marked where it was found', () => {
  const marked = (search: string, text: string, kind: 'name' | 'note' = 'name') =>
    marksIn(text, kind, terms(parseQuery(search).query)).map(([from, to]) => text.slice(from, to));
  expect(marked('小明', '王小明')).toEqual(['小明']);
  expect(marked('xm', '王小明')).toEqual(['小明']);
  expect(marked('xiaom', '王小明')).toEqual(['小明']);
  expect(marked('lil', 'Lily lilac')).toEqual(['Lil', 'lil']);
  expect(marked('chen', 'Chén Wei')).toEqual(['Chén']);
  expect(marked('-王', '王小明')).toEqual([]);
  expect(marked('name:王 note:小', '王小')).toEqual(['王']);
  expect(marked('🌸', 'A🌸B')).toEqual(['🌸']);
  expect(marked('张', '張偉')).toEqual(['張']);
  const inPhone = (search: string) => marksInPhone('+86 138****5678', parseQuery(search).query);
  expect(inPhone('5678')).toEqual([[11, 15]]);
  expect(inPhone('+86138')).toEqual([[1, 7]]);
  expect(inPhone('13812345678')).toEqual([[4, 15]]);
  expect(inPhone('+8613812345678')).toEqual([[1, 15]]);
  for (const search of ['1381', '13912345678', '12345678', '-5678'])
    expect([search, inPhone(search)]).toEqual([search, []]);
});

test('marks are where something was found, and nowhere else', () => {
  const text = fc.string({ unit: fc.constantFrom(...'王伟小zwaéＡ 🌸‍1é'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (name, search) => {
      fc.pre(fold(search).trim() !== '' && !/["()|:\\-]/.test(search));
      const { query } = parseQuery(search);
      const marks = marksIn(name, 'name', terms(query));
      if (matches(query, { ...nobody, names: [name] }, now)) expect(marks.length).toBeGreaterThan(0);
      for (const [from, to] of marks) expect(0 <= from && from < to && to <= name.length).toBe(true);
    }),
    tries(3_000),
  );
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void expect(fold(fold(text))).toBe(fold(text))),
    tries(400),
  );
});
