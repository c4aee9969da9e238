import { expect, test } from 'vitest';
import { differenceOf } from '../../../renderer/admin/person/difference.ts';

const marked = (was: string, became: string) =>
  differenceOf(was, became).map(({ start, middle, end }) => `${start}[${middle}]${end}`);

test('what two names begin and end with alike is set apart from what differs', () => {
  expect(marked('王伟', '王小伟')).toEqual(['王[]伟', '王[小]伟']);
  expect(marked('阿明', '小明')).toEqual(['[阿]明', '[小]明']);
  expect(marked('', '王伟')).toEqual(['[]', '[王伟]']);
  expect(marked('王伟', '王伟')).toEqual(['王伟[]', '王伟[]']);
  expect(marked('aaa', 'aaaa')).toEqual(['aaa[]', 'aaa[a]']);
});

test('an emoji of several characters is one character', () => {
  expect(marked('妈妈👨‍👩‍👧', '妈妈👨‍👩‍👦')).toEqual(['妈妈[👨‍👩‍👧]', '妈妈[👨‍👩‍👦]']);
});
