/** Every screen that the kiosk can show, as main would publish it. */
import { firstAppearance } from '../../../contract/appearance.ts';
import type { VisitForm } from '../../../contract/form.ts';
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';

const said = (zhCN: string, zhTW: string, en: string) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });
const long = (line: string) => Array.from({ length: 24 }, () => line).join('\n\n');

const form: VisitForm = {
  consent: {
    version: 3,
    text: said(
      long('登记信息用于确认您的身份和通知接待人，保存十二个月后删除。'),
      long('登記資料用於確認您的身分及通知接待人，保存十二個月後刪除。'),
      long(
        'What you tell us is used to know who is here and to tell your host. It is deleted after twelve months.',
      ),
    ),
    askPicture: true,
    askPhone: true,
  },
  types: [
    { id: 'guest', label: said('访客', '訪客', 'Guest'), asks: ['purpose', 'host', 'phone'] },
    { id: 'courier', label: said('快递', '快遞', 'Delivery'), asks: [] },
  ],
  fields: [
    {
      id: 'purpose',
      kind: 'choice',
      label: said('来访事由', '來訪事由', 'Purpose'),
      required: true,
      choices: [said('面试', '面試', 'Interview'), said('参观', '參觀', 'Tour')],
      remembered: false,
    },
    {
      id: 'host',
      kind: 'host',
      label: said('您找哪位？', '您找哪位？', 'Who are you here to see?'),
      required: true,
      choices: [],
      remembered: true,
    },
    {
      id: 'phone',
      kind: 'phone',
      label: said('联系电话', '聯絡電話', 'Phone number'),
      required: false,
      choices: [],
      remembered: false,
    },
    {
      id: 'note',
      kind: 'text',
      label: said('备注', '備註', 'Anything else?'),
      required: false,
      choices: [],
      remembered: false,
    },
  ],
};

export const lookOf = (language: Language, theme: 'light' | 'dark'): KioskLook => ({
  language,
  kioskName: '前台 1 号机',
  theme,
  appearance: firstAppearance,
  ways: ['website', 'miniProgram'],
  form,
  sounds: false,
  signOut: { on: true, closing: '19:00' },
  reach: { state: 'well' },
  demo: null,
});

const of = { attempt: 'a', way: 'website' } as const;
const who = { visitor: { name: '林晓雯', avatar: null }, firstVisit: false, visits: 3 } as const;
const waiting = {
  ...of,
  step: 'waiting',
  round: 0,
  picture: null,
  life: 120_000,
  expiresAt: Date.now() + 3_600_000,
} as const;

export const screens = {
  attract: { step: 'attract' },
  closed: { step: 'closed', reason: 'secret.missing' },
  resting: { step: 'resting', opensAt: Date.now() + 36_000_000 },
  consent: { step: 'consent', ...of },
  opening: { step: 'opening', ...of, round: 0 },
  waiting: { ...waiting, phone: 'away' },
  scanned: { ...waiting, phone: 'scanned' },
  cancelled: { ...waiting, phone: 'cancelled' },
  expired: { step: 'expired', ...of, round: 1 },
  exchanging: { step: 'exchanging', ...of },
  asking: { step: 'asking', ...of, ...who, remembered: {}, type: null, askName: false, here: false },
  'asking, known': {
    step: 'asking',
    ...of,
    ...who,
    attempt: 'b',
    remembered: { host: '陈建国' },
    askName: false,
    here: false,
    type: 'guest',
  },
  'asking, nameless': {
    step: 'asking',
    ...of,
    ...who,
    attempt: 'c',
    visitor: { name: '', avatar: null },
    remembered: {},
    askName: true,
    here: false,
    type: 'courier',
  },
  greeting: { step: 'greeting', ...of, ...who, left: false, here: false, asked: false, atDesk: false },
  'greeting, here already': {
    step: 'greeting',
    ...of,
    ...who,
    left: false,
    here: true,
    asked: false,
    atDesk: false,
  },
  'greeting, to the desk': {
    step: 'greeting',
    ...of,
    ...who,
    left: false,
    here: false,
    asked: true,
    atDesk: true,
  },
  'greeting, left': { step: 'greeting', ...of, ...who, left: true, here: false, asked: false, atDesk: false },
  refused: { step: 'refused', ...of },
  'trouble for visitors': { step: 'trouble', ...of, code: 'network.timeout', canRetry: true, hint: null },
  'trouble, blocked': { step: 'trouble', ...of, code: 'visit.at-desk', canRetry: false, hint: null },
  'trouble, full disk': {
    step: 'trouble',
    ...of,
    code: 'store.full',
    canRetry: false,
    hint: 'store.full',
  },
  'trouble for staff': {
    step: 'trouble',
    ...of,
    code: 'wechat.bad-secret',
    canRetry: false,
    hint: 'wechat.bad-secret · errcode 40125',
  },
} as const satisfies Record<string, KioskSession>;
