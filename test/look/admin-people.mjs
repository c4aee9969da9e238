/** Some hundred believable people for looking at the console, hostile names among them. Deterministic. */

const families = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [
  '伟',
  '芳',
  '娜',
  '秀英',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '刚',
  '桂英',
  '子涵',
  '梓萱',
  '浩然',
  '欣怡',
  '宇航',
  '思远',
  '雨桐',
  '佳琪',
  '志强',
];
const nicknames = [
  '阳光总在风雨后',
  '小确幸☕️',
  'Aaron 陈',
  '糖糖妈咪🍬',
  '悟空',
  '夏天的风🌿',
  'Lily.Zhang',
  '平安喜乐',
  '老周(装修)',
  'A00 优家地产-小李 138****5566',
  '🌙',
  'echo',
  '山东大汉',
  '橘子汽水🍊',
  'momo',
  '诸葛不亮',
  '欧阳娜娜',
  '微信用户',
  '一只特立独行的猪',
  'K先生',
  '林小鹿🦌',
  '張家豪',
  'Ярослав',
  'さくら',
  '김민준',
];
/** Right-to-left overrides, markup, nothing at all, stacked marks, an endless name, an emoji family. */
const hostile = [
  '\u202egnp.exe 王芳',
  '<img src=x onerror=alert(1)>',
  '',
  '\u200b\u200d\u2060',
  'Z̶̢̛͍̲̈́͒a̷̢̫̎̾l̸̰͗g̴̠̈́o̵͔͝ 来了',
  '这个昵称特别特别长因为它的主人想看看前台的屏幕会不会被撑破所以一直写一直写一直写到一百个字为止还没有结束呢'.repeat(
    2,
  ),
  '👨‍👩‍👧‍👦 一家四口',
  'محمد العربي',
];

function dice(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const appIds = {
  website: 'wx1f2e3d4c5b6a7988',
  officialAccount: 'wx5566778899aabbcc',
  miniProgram: 'wx90ab12cd34ef5678',
};

const hex = (roll, length) => Array.from({ length }, () => roll(16).toString(16)).join('');
const openId = (roll) =>
  `o${Array.from({ length: 27 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789_-'[roll(59)]).join('')}`;

function nameOf(index, roll) {
  if (index % 19 === 7) return hostile[Math.floor(index / 19) % hostile.length];
  if (index % 4 === 1) return nicknames[roll(nicknames.length)];
  return families[roll(families.length)] + given[roll(given.length)];
}

function phonesOf(channels, index, at) {
  if (!channels.includes('miniProgram')) return [];
  const mobile = { identity: `identity-${index}-${channels.length - 1}`, masked: '+86 138****5678', at };
  return index % 2 === 0 ? [mobile, { identity: `other-${index}`, masked: '+852 9***4321', at }] : [mobile];
}

const joinsOf = (index, at) => [
  { id: `join-${index}-0`, at: at - 86_400_000, by: 'unionId', nickname: '糖糖妈咪🍬' },
  { id: `join-${index}-1`, at: at - 3_600_000, by: 'staff', nickname: '' },
];

function channelsOf(visits, roll) {
  const ways = roll(9) === 0 ? ['website', 'officialAccount', 'miniProgram'] : ['website'];
  return visits === 0 ? ['miniProgram'] : ways;
}

const visitCount = (index, roll) => (index % 23 === 5 ? 0 : 1 + (roll(3) === 0 ? roll(40) : 0));

function pictureOf(index, roll) {
  if (roll(5) < 3) return `face-${roll(12)}.svg`;
  return index % 11 === 0 ? 'gone.png' : null;
}

const identitiesOf = ({ channels, index, times, at, unionId }, roll) =>
  channels.map((channel, n) => ({
    id: `identity-${index}-${n}`,
    channel,
    appId: appIds[channel],
    openId: openId(roll),
    unionId,
    firstSeenAt: times.at(-1) ?? at,
    lastSeenAt: at,
    refresh: ['ready', 'needs-scan', 'off'][(index + n) % 3],
    sessions: channel === 'miniProgram' ? 1 + (index % 2) : 0,
  }));

const endings = ['desk', 'scan', 'kiosk', 'closing'];

const visitsOf = ({ channels, index, times }) =>
  times.map((time, n) => ({
    id: `visit-${index}-${n}`,
    at: time,
    channel: n % 5 === 3 ? (channels[1] ?? 'website') : channels[0],
    kiosk: n % 3 === 1 ? '三楼会议中心东侧前台' : '一楼大堂',
    firstVisit: n === times.length - 1,
    ended: n % 4 === 3 ? null : { at: time + (20 + 35 * (n % 3)) * 60_000, by: endings[n % endings.length] },
    type: n % 3 === 2 ? null : ['guest', 'candidate'][n % 2],
    answers: n % 3 === 0 ? { purpose: '0', host: '林经理', company: '示例科技（上海）有限公司' } : {},
    consent: n % 2 ? null : { version: 2, language: 'zh-CN', picture: true, phone: n % 4 === 0, at: time },
  }));

export function makePeople(count, now) {
  const roll = dice(20_241_121);
  let at = now - 4 * 60_000;
  return Array.from({ length: count }, (_, index) => {
    at -= (3 + roll(index < 12 ? 40 : 600)) * 60_000;
    const visits = visitCount(index, roll);
    const times = Array.from({ length: visits }, (_, n) => at - n * (1 + roll(9)) * 86_400_000);
    const channels = channelsOf(visits, roll);
    const unionId = channels.length === 1 && roll(8) === 0 ? null : openId(roll);
    return {
      id: `01935${hex(roll, 3)}-${hex(roll, 4)}-7${hex(roll, 3)}-8${hex(roll, 3)}-${hex(roll, 12)}`,
      nickname: nameOf(index, roll),
      avatar: pictureOf(index, roll),
      channels,
      firstVisitAt: times.at(-1) ?? at,
      lastVisitAt: at,
      visits,
      unionId,
      identities: identitiesOf({ channels, index, times, at, unionId }, roll),
      byHand: [],
      recentVisits: visitsOf({ channels, index, times }),
      phones: phonesOf(channels, index, at),
      joins: channels.length > 1 ? joinsOf(index, at) : [],
      suggestions: [],
      displayName: null,
      tags: [],
      vip: false,
      blocked: null,
      version: 0,
      notes: [],
      history: [],
      answers: [],
      erasedFrom: null,
    };
  });
}
