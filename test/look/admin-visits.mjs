/** What a scene finds about visits: the form, who is in the house, the device. */

const words = (zhCN, zhTW, en) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });
const field = (id, kind, label, part = {}) => ({
  id,
  kind,
  label,
  required: false,
  choices: [],
  remembered: false,
  ...part,
});

const fields = [
  field('purpose', 'choice', words('来访事由', '來訪事由', 'Purpose of visit'), {
    required: true,
    choices: [
      words('商务拜访', '商務拜訪', 'Business meeting'),
      words('面试', '面試', 'Interview'),
      words('施工维修', '施工維修', 'Maintenance'),
    ],
  }),
  field('host', 'host', words('被访人', '受訪者', 'Host'), { required: true }),
  field('company', 'text', words('公司', '公司', 'Company'), { remembered: true }),
  field('plate', 'text', words('车牌号', '', '')),
];
const form = {
  consent: {
    version: 2,
    text: words(
      '为了来访登记和安全，我们会保存您的微信昵称和到访时间，保存 12 个月后删除。\n您可以随时请前台查看或删除这些信息。',
      '為了來訪登記與安全，我們會保存您的微信暱稱和到訪時間，保存 12 個月後刪除。',
      'To register visits and keep the building safe, we store your WeChat nickname and the time of your visit.',
    ),
    askPicture: true,
    askPhone: true,
  },
  versions: 2,
  fields,
  types: [
    { id: 'guest', label: words('访客', '訪客', 'Guest'), asks: ['purpose', 'host', 'company', 'plate'] },
    { id: 'candidate', label: words('面试', '面試', 'Interview'), asks: ['host'] },
    { id: 'courier', label: words('快递', '快遞', 'Courier'), asks: [] },
  ],
};

const office = { from: '08:30', until: '18:30' };
const hours = {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: { from: '08:30', until: '17:30' },
  saturday: { from: '22:00', until: '06:00' },
  sunday: null,
};

export const visitSettings = ({ plain, device }) => ({
  form: plain ? { consent: null, types: [], fields: [] } : form,
  greeting: { name: plain ? 'full' : 'masked', avatar: true },
  signOut: plain ? { on: false, closing: null } : { on: true, closing: '19:00' },
  sounds: false,
  device: {
    display: device ? 2 : null,
    autoStart: Boolean(device),
    nightlyRestart: '04:00',
    hours: device ? hours : null,
  },
});

const hosts = ['林经理', '陈总（市场部）', '前台 王芳', '人事部 Amy Liu', '三楼仓库'];
const companies = [
  '示例科技（上海）有限公司',
  'Acme GmbH',
  '顺达物流',
  '德胜建筑装饰工程股份有限公司华东分公司',
];
const uuid = (at) => `0193aaaa-0000-7000-8000-${String(at).padStart(12, '0')}`;

function answersOf(type, at) {
  if (type === 'courier') return {};
  if (type === 'candidate') return { host: hosts[3] };
  // Could not say at the kiosk whom they came to see.
  if (at % 9 === 4) return { company: companies[at % 4] };
  const plate = at % 4 === 0 ? { plate: '沪A·12345' } : {};
  return { purpose: String(at % 3), host: hosts[at % 5], company: companies[at % 4], ...plate };
}

const byHand = ['赵国庆', '钱小姐', 'Mr. Okonkwo'];
const guestOf = (person, at) =>
  at % 7 === 3
    ? { kind: 'guest', person: null, name: byHand[at % 3], avatar: null }
    : { kind: 'visit', person: person.id, name: person.nickname, avatar: person.avatar };

function visitOf(at, { plain }, now) {
  const type = plain ? null : ['guest', 'guest', 'candidate', 'courier'][at % 4];
  return {
    id: uuid(at),
    since: now - (at * 17 + 4) * 60_000,
    kiosk: at % 5 === 2 ? '三楼会议中心东侧前台' : '一楼大堂',
    type,
    answers: plain ? {} : answersOf(type, at),
  };
}

function safeOf(at, count, { evacuation }, now) {
  const safe = evacuation === 'done' ? count : Math.floor(count * 0.6);
  return evacuation && (at * 7) % count < safe ? { by: '李志强', at: now - 60_000 * (at % 9) } : null;
}

export function onSiteOf(people, scene) {
  const count = scene.onsite ?? 20;
  const now = Date.now();
  return people
    .filter((person) => person.visits > 0)
    .slice(0, count)
    .map((person, at) => ({
      ...guestOf(person, at),
      ...visitOf(at, scene, now),
      safe: safeOf(at, count, scene, now),
    }));
}
