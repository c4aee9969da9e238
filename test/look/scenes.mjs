/** Every screen that the kiosk can show, with the kindest and the nastiest content. */
const attempt = 'a1';
const pictures = { officialAccount: '/code/qr.svg', miniProgram: '/code/mini.svg' };
const waiting = (phone, left = 0.7, way = 'website') => ({
  step: 'waiting',
  attempt,
  way,
  round: 0,
  phone,
  picture: phone === 'scanned' ? null : (pictures[way] ?? null),
  life: 120_000,
  expiresAt: Date.now() + 120_000 * left,
});
const greeting = (name, firstVisit, visits, avatar = null, how = {}) => ({
  step: 'greeting',
  left: false,
  here: false,
  asked: false,
  atDesk: false,
  ...how,
  attempt,
  way: 'website',
  visitor: { name, avatar },
  firstVisit,
  visits,
});
const trouble = (code, canRetry, hint = code, way = 'website') => ({
  step: 'trouble',
  attempt,
  way,
  code,
  canRetry,
  hint,
});

const asking = (more = {}) => ({
  step: 'asking',
  // Each a visitor of its own: nothing of the one before is left.
  attempt: `v${Object.keys(more)}${JSON.stringify(more.remembered ?? more.type ?? null)}`,
  way: 'website',
  visitor: { name: '林晓雯', avatar: '/avatar/face.svg' },
  firstVisit: false,
  visits: 3,
  remembered: {},
  askName: false,
  here: false,
  type: null,
  ...more,
});

export const allWays = ['website', 'officialAccount', 'miniProgram', 'browser'];

/** The same five moments on the other ways. */
const onOtherWays = Object.fromEntries(
  allWays.slice(1).flatMap((way) => [
    [`opening-${way}`, { step: 'opening', attempt, way, round: 0 }],
    [`waiting-${way}`, waiting('away', 0.7, way)],
    [`scanned-${way}`, waiting('scanned', 0.95, way)],
    [`cancelled-${way}`, waiting('cancelled', 0.4, way)],
    [`expired-${way}`, { step: 'expired', attempt, way, round: 1 }],
  ]),
);

export const scenes = {
  attract: { step: 'attract' },
  'attract-away': { step: 'attract', away: 'wechat' },
  opening: { step: 'opening', attempt, way: 'website', round: 0 },
  waiting: waiting('away'),
  scanned: waiting('scanned', 0.95),
  cancelled: waiting('cancelled', 0.4),
  expired: { step: 'expired', attempt, way: 'website', round: 1 },
  exchanging: { step: 'exchanging', attempt, way: 'website' },
  'greeting-first': greeting('林晓雯', true, 1, '/avatar/face.svg'),
  'greeting-back': greeting('王小明🌿', false, 3),
  'greeting-nameless': greeting('', true, 1),
  'greeting-hostile': greeting(
    '\u202e<b onmouseover=alert(1)>WWWWWWWWWWWWWWWWWWWWWWWWWWWW</b>Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u030d𝓦𝓦𝓦𝓦𝓦𝓦',
    false,
    1204,
    '/avatar/none.png',
  ),
  'greeting-rtl': greeting('محمد بن عبد الله', true, 1),
  'greeting-here': greeting('林晓雯', false, 3, '/avatar/face.svg', { here: true }),
  'greeting-to-desk': greeting('林晓雯', true, 1, '/avatar/face.svg', { asked: true, atDesk: true }),
  'greeting-left': greeting('林晓雯', false, 3, '/avatar/face.svg', { left: true }),
  consent: { step: 'consent', attempt, way: 'website' },
  'asking-type': asking(),
  'asking-fields': asking({ type: 'guest' }),
  'asking-remembered': asking({
    type: 'guest',
    remembered: { company: '江畔科技有限公司', host: '陈建国', purpose: '1' },
    visitor: { name: '', avatar: null },
  }),
  'asking-one': asking({ type: 'courier' }),
  refused: { step: 'refused', attempt, way: 'website' },
  'trouble-visitor': trouble('network.unreachable', true, 'network.unreachable'),
  'trouble-staff': trouble('wechat.bad-secret', false, 'wechat.bad-secret · errcode 40125'),
  'trouble-machine': trouble('store.full', false, 'store.full'),
  'trouble-snapshot': trouble('wechat.snapshot-user', true, 'wechat.snapshot-user', 'officialAccount'),
  'trouble-ip': trouble(
    'wechat.ip-refused',
    false,
    'wechat.ip-refused · errcode 40164 · IP 203.0.113.7',
    'miniProgram',
  ),
  ...onOtherWays,
  resting: { step: 'resting', opensAt: new Date().setHours(32, 0, 0, 0) },
  'closed-full': { step: 'closed', reason: 'store.full' },
  'closed-evacuated': { step: 'closed', reason: 'house.evacuated' },
  'trouble-blocked': trouble('visit.at-desk', false, null),
  'trouble-none': trouble('visit.none', true, null),
  'closed-setup': { step: 'closed', reason: 'setup.incomplete' },
  'closed-keychain': { step: 'closed', reason: 'secret.no-keychain' },
};
