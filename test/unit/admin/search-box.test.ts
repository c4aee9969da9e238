import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../contract/query/parse.ts';
import { printQuery, type Query } from '../../../contract/query/query.ts';
import {
  type BoxText,
  boxOf,
  reopened,
  soughtIn,
  textOf,
  tokensOf,
  typed,
  withoutToken,
} from '../../../renderer/admin/search/box-text.ts';
import { buildOf, emptyCondition, searchOf } from '../../../renderer/admin/search/build.ts';
import { chipLabel } from '../../../renderer/admin/search/label.ts';
import { suggestions, taken, unknownIn } from '../../../renderer/admin/search/suggest.ts';
import { wordsOf } from '../../../renderer/admin/words/words.ts';
import { fc } from '../../properties.ts';

const empty: BoxText = { chips: [], draft: '' };
function type(box: BoxText, text: string): BoxText {
  let now = box;
  for (const letter of text) now = typed({ chips: now.chips, draft: now.draft + letter });
  return now;
}
/** Whatever the order its parts stand in. */
const meaningOf = (query: Query): string => {
  if (query.is === 'and' || query.is === 'or')
    return `${query.is}(${query.of.map(meaningOf).toSorted().join()})`;
  return query.is === 'not' ? `not(${meaningOf(query.of)})` : printQuery(query);
};
const meaning = (text: string) => meaningOf(parseQuery(text).query);

const searches = fc
  .array(
    fc.constantFrom(
      '王',
      'zhang',
      'tag:vip',
      '-tag:媒体',
      'last:<7d',
      'visits:2..5',
      'is:blocked',
      '"a b"',
      'OR',
      '(',
      ')',
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(' '));

describe('what is typed in the search box', () => {
  test('becomes a chip at the space behind it', () => {
    expect(type(empty, 'tag:vip')).toEqual({ chips: [], draft: 'tag:vip' });
    expect(type(empty, 'tag:vip ')).toEqual({ chips: ['tag:vip'], draft: '' });
    expect(type(empty, 'tag:vip 王')).toEqual({ chips: ['tag:vip'], draft: '王' });
    expect(type(empty, '王 -has:phone ')).toEqual({ chips: ['-has:phone'], draft: '王 ' });
  });

  test('stays text while it is words, a quote that is open, or a field without a value', () => {
    for (const text of ['王 伟 ', 'tag:"a b ', 'tag: '])
      expect(type(empty, text)).toEqual({ chips: [], draft: text });
  });

  test('takes the chip before it back when OR follows', () => {
    const box = type(empty, 'tag:a OR tag:b');
    expect(textOf(box)).toBe('tag:a OR tag:b');
    expect(typed(box, true).chips).toEqual(['tag:a OR tag:b']);
  });

  test('means the same whatever of it is chips', () => {
    fc.assert(fc.property(searches, (text) => meaning(textOf(boxOf(text))) === meaning(text)));
  });

  test('keeps an OR together beside other conditions', () => {
    const box = { chips: ['tag:a OR tag:b', 'is:vip'], draft: '王' };
    expect(textOf(box)).toBe('(tag:a OR tag:b) is:vip 王');
  });

  test('is text again when its chip is pressed', () => {
    expect(reopened({ chips: ['tag:a', 'is:vip'], draft: '王' }, 1)).toEqual({
      chips: ['tag:a'],
      draft: 'is:vip 王',
    });
  });

  test('is not looked for while a value is still to come', () => {
    expect(soughtIn({ chips: ['is:vip'], draft: '王 tag:' })).toBe('is:vip 王');
    expect(soughtIn({ chips: [], draft: '王 foo:' })).toBe('王 foo:');
  });
});

test('a condition can be taken out of a search', () => {
  expect(tokensOf('王 tag:a (is:vip OR tag:b)')).toEqual(['王', 'tag:a', 'is:vip OR tag:b']);
  expect(withoutToken('王 tag:a (is:vip OR tag:b)', 'tag:a')).toBe('王 (is:vip OR tag:b)');
  expect(withoutToken('王 (is:vip OR tag:b)', '王')).toBe('is:vip OR tag:b');
});

describe('the filter builder', () => {
  test('writes the search it has read', () => {
    fc.assert(fc.property(searches, (text) => meaning(searchOf(buildOf(text))) === meaning(text)));
  });

  test('leaves out what has no value yet', () => {
    const build = buildOf('is:vip');
    const [group] = build.groups;
    expect(group && searchOf({ ...build, groups: [{ ...group, of: [...group.of, emptyCondition()] }] })).toBe(
      'is:vip',
    );
  });
});

describe('suggestions', () => {
  const words = wordsOf['zh-CN'];
  const written = (draft: string, known: readonly string[] = []) =>
    suggestions(draft, known, words).map((one) => one.written);

  test('name fields by what they are called in any language', () => {
    expect(written('ta')).toContain('tag:');
    expect(written('标')).toContain('tag:');
    expect(written('')).toEqual([]);
  });

  test('offer what is typed as a time, a mark or a channel under the field it belongs to', () => {
    expect(written('本周')).toEqual(['last:thisweek']);
    expect(written('王 贵')).toEqual(['is:vip']);
    expect(suggestions('-小程', [], words).map(({ text, label }) => [text, label])).toEqual([
      ['-channel:miniProgram', '渠道：小程序'],
    ]);
    expect(suggestions('本', [], words, 'visits').map((one) => one.written)).toEqual([
      'at:thisweek',
      'at:thismonth',
    ]);
    expect(suggestions('yest', [], wordsOf.en, 'visits').map((one) => one.written)).toEqual(['at:yesterday']);
    expect(written('王')).toEqual([]);
    expect(written('y')).toEqual([]);
  });

  test('name the values of a field, also of what is excluded', () => {
    expect(written('王 channel:')).toEqual([
      'channel:website',
      'channel:officialAccount',
      'channel:miniProgram',
    ]);
    expect(written('-is:b')).toEqual(['is:blocked']);
    expect(written('last:')).toContain('last:<7d');
    expect(unknownIn('王 -tag:面')).toEqual({ field: 'tag', start: '面' });
    expect(written('tag:', ['面试', 'a b'])).toEqual(['tag:面试', 'tag:"a b"']);
  });

  test('take the place of the last word', () => {
    const [first] = suggestions('王 -tag:', ['面试'], words);
    expect(first && taken('王 -tag:', first)).toBe('王 -tag:面试 ');
  });
});

test('a condition is read in words', () => {
  const said = (chip: string) => chipLabel(chip, wordsOf['zh-CN']);
  expect(said('last:<7d')).toBe('最近来访：7 天内');
  expect(said('-tag:vip')).toBe('非 标签：vip');
  expect(said('has:phone')).toBe('有手机号');
  expect(said('visits:2..5')).toBe('来访次数：2 至 5');
  expect(said('tag:a OR is:vip')).toBe('标签：a 或 贵宾');
  expect(chipLabel('first:thisweek', wordsOf.en)).toBe('First visit: this week');
  expect(said('name:=林静')).toBe('正好叫“林静”');
});
