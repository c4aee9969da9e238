import { beforeAll, describe, expect, it } from 'vitest';
import { type Hanzi, loadHanzi } from '../../../renderer/kiosk/keys/hanzi.ts';
import { candidatesFor, split } from '../../../renderer/kiosk/keys/pinyin.ts';

let hanzi: Hanzi;
beforeAll(async () => {
  hanzi = await loadHanzi('zh-CN');
});

const parted = (letters: string) => split(letters, hanzi).map((syllable) => syllable.letters);
const texts = (letters: string) => candidatesFor(letters, hanzi).map(({ text }) => text);

describe('letters without spaces', () => {
  it.each([
    ['zhangsan', ['zhang', 'san']],
    ['xian', ['xian']],
    ["xi'an", ['xi', 'an']],
    ['fangan', ['fang', 'an']],
    ['shanghai', ['shang', 'hai']],
    ['lv', ['lv']],
  ])('%s falls into its syllables', (letters, syllables) => {
    expect(parted(letters)).toEqual(syllables);
  });

  it('may stop in the middle of a syllable', () => {
    expect(parted('wangx')).toEqual(['wang', 'x']);
    expect(parted('zh')).toEqual(['zh']);
  });

  it('that are no pinyin mean nothing and break nothing', () => {
    for (const letters of ['', 'v', "'", 'iii', 'uvw']) expect(texts(letters), letters).toEqual([]);
  });
});

describe('candidates', () => {
  it('begin with the common character of a syllable', () => {
    expect(texts('zhang').slice(0, 3)).toContain('张');
    expect(texts('wang')[0]).toBe('王');
    expect(texts('li').slice(0, 6)).toContain('李');
  });

  it.each([
    ['mianshi', '面试'],
    ['songhuo', '送货'],
    ['huiyi', '会议'],
    ['kaihui', '开会'],
    ['baifang', '拜访'],
    ['gongsi', '公司'],
    ['shanghai', '上海'],
    ['weixiu', '维修'],
    ['keji', '科技'],
  ])('of %s have %s before single characters', (letters, word) => {
    const found = candidatesFor(letters, hanzi);
    const firstSingle = found.findIndex(({ text }) => [...text].length === 1);
    expect(found.slice(0, firstSingle).map(({ text }) => text)).toContain(word);
  });

  it('of a name put no rare word before its characters', () => {
    expect(texts('wangxiao')[0]).toBe('王');
  });

  it('know how many letters they stand for, so that the rest goes on being typed', () => {
    const found = candidatesFor("xi'anshi", hanzi);
    expect(found.find(({ text }) => text === '西')?.letters).toBe(3);
    expect(candidatesFor('gongsi', hanzi).find(({ text }) => text === '公司')?.letters).toBe(6);
  });

  it('of a begun syllable are the likeliest of each that it may become', () => {
    expect(texts('zh').slice(0, 25)).toEqual(expect.arrayContaining(['中', '这', '真']));
  });
});

it('visitors from Taiwan are offered traditional characters, each form of them', async () => {
  const traditional = await loadHanzi('zh-TW');
  expect(traditional.get('zhang')?.slice(0, 3)).toContain('張');
  expect(traditional.get('fa')).toEqual(expect.arrayContaining(['發', '髮', '法']));
  expect(traditional.get('li')).toEqual(expect.arrayContaining(['裡', '李']));
  expect(candidatesFor('huiyi', traditional).map(({ text }) => text)).toContain('會議');
});

describe('where a name begins', () => {
  const named = (letters: string) => candidatesFor(letters, hanzi, true).map(({ text }) => text);

  it.each([
    ['chenjianguo', '陈'],
    ['linxiaowen', '林'],
    ['zhoumei', '周'],
    ['liu', '刘'],
    ['shen', '沈'],
    ['gaoyuan', '高'],
  ])('%s begins with the surname %s, whatever word its letters are', (letters, surname) => {
    expect(named(letters)[0]).toBe(surname);
  });

  it('nothing is offered twice, and nothing is lost', () => {
    const [one, other] = [named('chenjianguo'), texts('chenjianguo')];
    expect(new Set(one).size).toBe(one.length);
    expect([...one].sort()).toEqual([...other].sort());
  });

  it('the surname is traditional in Taiwan', async () => {
    const inTaiwan = await loadHanzi('zh-TW');
    expect(candidatesFor('chenjianguo', inTaiwan, true)[0]?.text).toBe('陳');
    expect(candidatesFor('zhangwei', inTaiwan, true)[0]?.text).toBe('張');
  });
});
