/** The 200 searches of the bench, fixed, and how a console without an index would ask the same. */

export interface BenchQuery {
  readonly search: string;
  /** A condition on `people`; null for `LIKE` of the text in every column a console searches. */
  readonly like: string | null;
}

const words = (text: string): readonly BenchQuery[] =>
  text
    .trim()
    .split(/\s+/)
    .map((search) => ({ search, like: null }));

const oneCharacter = words(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 伟 芳 娜 敏 静 丽 强 磊 明 国 建 红 文 小 老 阿 覃 查 蕾 嫣',
);
const twoCharacters = words(
  '王伟 李娜 张伟 刘洋 陈静 杨勇 黄敏 赵磊 周杰 吴芳 建材 建国 小明 志强 秀英 覃芳 单明 仇静 查敏 解磊 欧阳 诸葛 尉迟 平安 大海 微信 快乐 老王 阿珍 嫣然',
);
const threeCharacters = words(
  '王建国 李秀英 张志强 刘晓明 陈子轩 杨国强 黄欣怡 赵雨桐 周海燕 吴文静 覃建国 欧阳伟 诸葛明 小太阳 追梦人 路人甲 豆豆妈 二手房 建材老 尉迟敏',
);
const fourCharacters = words(
  '欧阳建国 往事随风 平安喜乐 天道酬勤 岁月静好 建材老王 微信用户 海阔天空 司马志强 静待花开',
);
const pinyin = words(
  'w li wang zhang zhangwei wangjianguo lina chenjing zw wjg lxy zzq liux ouyang ouyangw zhuge zhugeming tanf shanming qiujing zhamin xielei yuchi zhangsun zengg xiaoming jianguo wsf paxl tdcq',
);
const latin = words(
  "lily jason kevin vivian leo chen garcía müller o'brien nguyen lily1 tony99 kevin4711 björn françois emma zoe анна смит josé",
);
const emoji = words('🌸 ❤️ 👨‍👩‍👧 🇨🇳 💪🏻 lily🌸 大海🌙 小草🍀 🐱✨ 🌙🌙');
const phones = words(
  '5678 8888 1234 0000 138 139 678 8613 9527 6666 86137 13912345678 phone:777 phone:1860 phone:4321',
);

const tagged = (tag: string) =>
  `exists (select 1 from person_tags where person_id = people.id and tag = '${tag}')`;
const hasPhone =
  'exists (select 1 from identities join phones on identity_id = identities.id where person_id = people.id)';
const inChannel = (channel: string) =>
  `exists (select 1 from identities where person_id = people.id and channel = '${channel}')`;
const isVip = 'exists (select 1 from person_facts where person_id = people.id and vip = 1)';
const named = (name: string) => `nickname like '%${name}%'`;
const ago = (days: number) => `${days} * 86400000`;
const now = `(unixepoch() * 1000)`;

const tokens: readonly BenchQuery[] = [
  { search: 'tag:vip', like: tagged('vip') },
  { search: 'tag:面试', like: tagged('面试') },
  { search: '-tag:vip', like: `not ${tagged('vip')}` },
  { search: 'tag:vip tag:校友', like: `${tagged('vip')} and ${tagged('校友')}` },
  { search: 'tag:vip OR tag:校友', like: `(${tagged('vip')} or ${tagged('校友')})` },
  { search: 'channel:miniProgram', like: inChannel('miniProgram') },
  { search: 'channel:website 王', like: `${inChannel('website')} and ${named('王')}` },
  { search: 'has:phone', like: hasPhone },
  { search: '-has:phone 李', like: `not ${hasPhone} and ${named('李')}` },
  { search: 'has:phone -tag:vip 张伟', like: `${hasPhone} and not ${tagged('vip')} and ${named('张伟')}` },
  { search: 'is:vip', like: isVip },
  { search: 'is:vip 王', like: `${isVip} and ${named('王')}` },
  { search: 'is:noname', like: `nickname in ('', '微信用户')` },
  { search: 'last:<7d', like: `last_visit_at >= ${now} - ${ago(7)}` },
  { search: 'last:>365d', like: `last_visit_at < ${now} - ${ago(365)}` },
  {
    search: 'last:2025-06 王',
    like: `last_visit_at between 1748707200000 and 1751299199999 and ${named('王')}`,
  },
  { search: 'first:2024-01', like: 'first_visit_at between 1704067200000 and 1706745599999' },
  { search: 'first:>700d', like: `first_visit_at < ${now} - ${ago(700)}` },
  { search: 'visits:>5', like: 'visits > 5' },
  { search: 'visits:0', like: 'visits = 0' },
  { search: 'visits:>20 has:phone', like: `visits > 20 and ${hasPhone}` },
  {
    search: 'kiosk:东门',
    like: `exists (select 1 from visits where person_id = people.id and kiosk = '东门')`,
  },
  {
    search: 'note:花生',
    like: `exists (select 1 from notes where person_id = people.id and text like '%花生%')`,
  },
  {
    search: '(王 OR 李) tag:vip -has:phone',
    like: `(${named('王')} or ${named('李')}) and ${tagged('vip')} and not ${hasPhone}`,
  },
  {
    search: 'is:blocked',
    like: 'exists (select 1 from person_facts where person_id = people.id and blocked_at is not null)',
  },
];

const nobody = words('龘龘 王龘 xqzwv zzzzzz 00000000001 ghost🌵 nosuchname oZZZZZZ tag:没有 𠮷野家');

export const benchQueries: readonly BenchQuery[] = [
  ...[
    oneCharacter,
    twoCharacters,
    threeCharacters,
    fourCharacters,
    pinyin,
    latin,
    emoji,
    phones,
    tokens,
    nobody,
  ],
].flat();
