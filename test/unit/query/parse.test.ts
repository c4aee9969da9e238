import { expect, test } from 'vitest';
import { parseQuery } from '../../../contract/query/parse.ts';
import { printQuery } from '../../../contract/query/query.ts';
import { fc, tries } from '../../properties.ts';

const read = (text: string) => parseQuery(text).query;
const word = (text: string, exact = false) => ({ is: 'word', text, exact });
const tag = (value: string) => ({ is: 'field', field: 'tag', value });

test('words stand side by side, quotes keep them together', () => {
  expect(read('  ')).toEqual({ is: 'everybody' });
  expect(read('王伟')).toEqual(word('王伟'));
  expect(read('王伟　zw')).toEqual({ is: 'and', of: [word('王伟'), word('zw')] });
  expect(read('"Lily Chen"')).toEqual(word('Lily Chen', true));
  expect(read('“王 伟”')).toEqual(word('王 伟', true));
  expect(read('"say \\"hi\\""')).toEqual(word('say "hi"', true));
});

test('fields are known in three languages, and so are their values', () => {
  for (const text of ['tag:vip', '标签:vip', '標籤：vip', 'TAG:vip', 'tag:"vip"'])
    expect(read(text)).toEqual(tag('vip'));
  for (const text of ['channel:miniProgram', '渠道:小程序', 'channel:mini', '管道:小程式']) {
    expect(read(text)).toEqual({ is: 'field', field: 'channel', value: 'miniProgram' });
  }
  expect(read('电话:138-1234')).toEqual({ is: 'field', field: 'phone', value: '1381234' });
  expect(read('最近:本周')).toEqual({ is: 'dates', field: 'last', dates: 'thisweek' });
  expect(read('last:<7天')).toEqual({ is: 'dates', field: 'last', dates: '<7d' });
  expect(read('first:2026/11/1..2026-11-21')).toEqual({
    is: 'dates',
    field: 'first',
    dates: '2026-11-01..2026-11-21',
  });
  for (const [text, from, to] of [
    ['visits:>5', 6, null],
    ['来访:3..9', 3, 9],
    ['visits:0', 0, 0],
    ['visits:<=2', null, 2],
  ] as const)
    expect(read(text)).toEqual({ is: 'count', field: 'visits', from, to });
});

test('not binds before side by side, side by side before OR, brackets before all', () => {
  expect(read('-tag:vip')).toEqual({ is: 'not', of: tag('vip') });
  expect(read('NOT tag:vip')).toEqual({ is: 'not', of: tag('vip') });
  expect(read('--a')).toEqual(word('a'));
  expect(read('a b OR c')).toEqual({
    is: 'or',
    of: [{ is: 'and', of: [word('a'), word('b')] }, word('c')],
  });
  expect(read('a (b | c)')).toEqual({
    is: 'and',
    of: [word('a'), { is: 'or', of: [word('b'), word('c')] }],
  });
  expect(read('-(a 或 b)')).toEqual({ is: 'not', of: { is: 'or', of: [word('a'), word('b')] } });
  expect(read('a OR')).toEqual(word('a'));
});

test('what cannot be understood is taken literally and told', () => {
  for (const [text, what, literal] of [
    ['colour:red', 'unknown-field', 'colour:red'],
    ['last:soon', 'bad-value', 'last:soon'],
    ['last:2026-13', 'bad-value', 'last:2026-13'],
    ['phone:13', 'bad-value', 'phone:13'],
    ['has:money', 'bad-value', 'has:money'],
    ['visits:', 'bad-value', 'visits:'],
    ['visits:>constructor', 'bad-value', 'visits:>constructor'],
    ['last:<7constructor', 'bad-value', 'last:<7constructor'],
  ] as const) {
    expect(parseQuery(text)).toEqual({ query: word(literal, true), notes: [{ what, text }] });
  }
  expect(parseQuery('"open')).toEqual({
    query: word('open', true),
    notes: [{ what: 'open-quote', text: '"open' }],
  });
  expect(parseQuery('(a')).toEqual({ query: word('a'), notes: [{ what: 'open-bracket', text: '(' }] });
  expect(parseQuery('a)').notes).toEqual([{ what: 'open-bracket', text: ')' }]);
  expect(parseQuery('a '.repeat(1000)).notes).toEqual([{ what: 'too-many-words', text: 'a' }]);
});

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '(',
      ')',
      '|',
      ' OR ',
      ' AND ',
      ' NOT ',
      '-',
      '"',
      '\\',
      ':',
      '：',
      '“',
      '”',
      '（',
      '）',
      ' ',
      '或',
      '　',
      '^',
      '*',
      '+',
      'NEAR(',
    ],
    ...[
      'tag:',
      'last:',
      'phone:',
      'visits:',
      'has:',
      '标签:',
      '<7d',
      '2026-11',
      '..',
      '138',
      'vip',
      '>5',
      '0',
    ],
    ...['王', '伟', 'zw', '👨‍👩‍👧', '\ud800', '\u0000', '\u200d', "'", '%', '--', '#', 'é'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anySearch = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('whatever is typed has a meaning, and written down means the same', () => {
  fc.assert(
    fc.property(anySearch, (text) => {
      const { query } = parseQuery(text);
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    {
      ...tries(5_000),
      examples: [['('.repeat(10_000)], ['-'.repeat(10_000)], ['"'.repeat(9_999)], ['a OR '.repeat(2_000)]],
    },
  );
});
