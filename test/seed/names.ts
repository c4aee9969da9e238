/** Names as WeChat shows them: real ones by how common they are in China, and what people call themselves. */
import type { Chance } from './random.ts';

const listed = (text: string): readonly string[] => text.split('|');

/** The commonest family names of 2020's census, most usual first; the share falls with the place. */
const families = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚单仇解查'.split(
    '',
  ),
  ...['欧阳', '司马', '上官', '诸葛', '尉迟', '长孙'],
];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国玉兰志红文波宁健俊辉鑫宇欣怡梓涵浩然子轩雨桐佳琪思远晓东小梅春海云龙飞凤婷雪琳颖倩莹慧'.split(
    '',
  ),
];
const givenPairs = listed(
  '伟|芳|建国|建华|志强|志明|晓明|小明|小红|秀英|秀兰|桂英|玉兰|玉梅|丽华|文静|雨桐|子轩|梓涵|浩然|欣怡|' +
    '佳琪|思远|晓东|海燕|春梅|国强|永强|俊杰|宇航|子涵|一诺|可欣|诗涵',
);
const calledSelf = listed(
  '往事随风|平安喜乐|阳光总在风雨后|静待花开|小王子|一米阳光|岁月静好|天道酬勤|奋斗的青春|不忘初心|知足常乐|' +
    '老地方|海阔天空|大鱼|豆豆妈|糖糖爸爸|小太阳|路人甲|爱吃鱼的猫|加油|顺其自然|云淡风轻|似水流年|安静|微笑|' +
    '快乐每一天|小草|追梦人|风雨同舟|幸福一家人|无名|大海|星辰|木子|三石|十一|阿杰|阿珍|老李',
);
const trades = listed('建材|保险|二手房|装修|物流|代购|微商|钢材|五金|车险|家政|搬家|水电|租房|美甲');
const latin = listed(
  'Lily|Jason|Kevin|Amy|Tony|Vivian|Jack|Lucy|Eric|Cindy|Leo|' +
    'Grace|David|Anna|Ray|Coco|Daniel|Sunny|Frank|Helen|Andy|' +
    'Nancy|Peter|Yoyo|Sam|Emma|Victor|Joyce|Alan|Mia|Zoe|Ivan',
);
const latinFamilies = listed(
  'Chen|Wang|Li|Zhang|Liu|Huang|Wu|Zhou|Smith|Müller|García|' + "Nguyễn|O'Brien|Kim|Sato|Ivanov",
);
const foreign = listed(
  '田中さくら|佐藤 健|김철수|이민지|Анна|Дмитрий|محمد|José|François|Zoë|สมชาย|' + 'Björn Ångström',
);
const emoji = listed('🌸|🌹|☀️|🍀|❤️|🐱|🎵|✨|🌙|👑|🍉|⭐|🐟|🎀|👨‍👩‍👧|🇨🇳|💪🏻');

/** The first are far more usual than the last. */
const usual = <T>(by: Chance, of: readonly T[]): T => {
  const found = of[Math.floor(of.length * by.next() ** 2.6)];
  return found ?? by.one(of);
};

export const realName = (by: Chance): string => {
  const family = usual(by, families);
  if (by.happens(0.12)) return family + usual(by, given);
  return family + (by.happens(0.3) ? by.one(givenPairs) : usual(by, given) + usual(by, given));
};

type Maker = (by: Chance) => string;

/** How often each kind of name is met, of one. */
const kinds: readonly (readonly [share: number, make: Maker])[] = [
  [0.46, realName],
  [0.14, (by) => by.one(calledSelf) + (by.happens(0.3) ? by.one(emoji) : '')],
  [0.06, (by) => `A${by.one(trades)}老${usual(by, families)}${by.happens(0.5) ? phoneNumber(by) : ''}`],
  [0.12, (by) => by.one(latin) + (by.happens(0.4) ? by.one(emoji) : '')],
  [0.06, (by) => `${by.one(latin)} ${by.one(latinFamilies)}`],
  [0.04, (by) => by.one(latin).toLowerCase() + by.below(10_000)],
  [0.03, () => '微信用户'],
  [0.02, (by) => by.one(['。', '.', '…', '~', '、'])],
  [0.02, (by) => by.one(emoji) + (by.happens(0.5) ? by.one(emoji) : '')],
  [0.02, (by) => by.one(foreign)],
  [0.02, (by) => `${by.one(['小', '老', '阿', '大'])}${usual(by, given)}`],
];

export function nickname(by: Chance): string {
  let kind = by.next();
  for (const [share, make] of kinds) {
    if (kind < share) return make(by);
    kind -= share;
  }
  return '';
}

const prefixes = listed('138|139|136|137|135|150|151|186|185|177|189|133|199|166');
export const phoneNumber = (by: Chance): string =>
  by.one(prefixes) + String(by.below(100_000_000)).padStart(8, '0');

export const tags = listed(
  '供应商|客户|面试|快递|维修|合作伙伴|家属|媒体|老客户|潜在客户|vip|校友|物业|保洁|投资人',
);
export const notes = listed(
  '对花生过敏|常来取快递|来访请先通知王经理|自带停车位|只会说粤语|需要轮椅通道|上次遗失了访客卡|合同到年底|' +
    '喜欢喝茶，不加糖|Speaks English only|与前台约好每周三来|发票抬头：某某科技有限公司|介绍人是张伟|' +
    '要求不打电话|请安排在二楼会议室',
);
export const kiosks = [
  '前台',
  '二楼前台',
  '东门',
  '西门',
  '南门',
  '北门',
  '一号楼大堂',
  '二号楼大堂',
  '访客中心',
  'Lobby B',
] as const;
export const types = ['面试', '商务拜访', '快递', '施工', '参观'] as const;
