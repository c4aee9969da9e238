/** Every screen that the kiosk can show, with the kindest and the nastiest content. */
const attempt = 'a1';
const waiting = (phone, left = 0.7) => ({
  step: 'waiting',
  attempt,
  round: 0,
  phone,
  life: 120_000,
  expiresAt: Date.now() + 120_000 * left,
});
const greeting = (name, firstVisit, visits, avatar = null) => ({
  step: 'greeting',
  attempt,
  visitor: { name, avatar },
  firstVisit,
  visits,
});
const trouble = (code, canRetry, hint = code) => ({ step: 'trouble', attempt, code, canRetry, hint });

export const scenes = {
  attract: { step: 'attract' },
  opening: { step: 'opening', attempt, round: 0 },
  waiting: waiting('away'),
  scanned: waiting('scanned', 0.95),
  cancelled: waiting('cancelled', 0.4),
  expired: { step: 'expired', attempt, round: 1 },
  exchanging: { step: 'exchanging', attempt },
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
  refused: { step: 'refused', attempt },
  'trouble-visitor': trouble('network.unreachable', true, 'network.unreachable'),
  'trouble-staff': trouble('wechat.bad-secret', false, 'wechat.bad-secret · errcode 40125'),
  'closed-setup': { step: 'closed', reason: 'setup.incomplete' },
  'closed-keychain': { step: 'closed', reason: 'secret.no-keychain' },
};
