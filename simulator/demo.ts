/** The app and the people of demo mode: believable, and between them every odd thing a real registry meets. */
import { randomBytes } from 'node:crypto';
import type { AppKind, SimApp, SimPerson } from './options.ts';

/** The secret is new at every start, so none can be found in the package. */
const newApp = (appId: string, kind: AppKind, name: string) => ({
  appId,
  kind,
  secret: randomBytes(16).toString('hex'),
  name,
  openAccount: 'wxlobby-demo',
});

/** The website app. */
export const demoApp = (): SimApp => newApp('wx7d3a91c05be2f486', 'website', 'WxLobby 演示');

/** One app of each kind, bound to one Open Platform account: a person is one unionid in all of them. */
export const demoApps = (): readonly [SimApp, SimApp, SimApp] => [
  demoApp(),
  newApp('wx2c8f60d4a91be537', 'officialAccount', 'WxLobby 服务号'),
  { ...newApp('wxa4e17b3d905c62f8', 'miniProgram', 'WxLobby 登记'), pages: ['pages/sign-in/index'] },
];

export const demoPeople: readonly SimPerson[] = [
  {
    id: 'lin-xiaowen',
    nickname: '林晓雯',
    phone: { countryCode: '86', pure: '13800005678' },
    avatar: { motif: 'long', hue: 345 },
  },
  {
    id: 'chen-jianguo',
    nickname: '陈建国',
    phone: { countryCode: '86', pure: '13900002846' },
    avatar: { motif: 'elder', hue: 205 },
  },
  {
    id: 'wang-wei',
    nickname: '王伟',
    phone: { countryCode: '86', pure: '18600007310' },
    avatar: { motif: 'short', hue: 150 },
  },
  {
    id: 'zhou-mei',
    nickname: '🌸小美 ✨',
    phone: { countryCode: '86', pure: '15900009925' },
    avatar: { motif: 'flower', hue: 330 },
  },
  {
    id: 'sinead-obrien',
    nickname: "Sinéad O'Brien",
    phone: { countryCode: '353', pure: '850005512' },
    avatar: { motif: 'bun', hue: 28 },
  },
  { id: 'he-jun', nickname: '何军', hasUnionId: false, avatar: { motif: 'mountain', hue: 215 } },
  {
    id: 'gao-yuan',
    nickname: '山高水长风轻云淡岁月静好的高远先生',
    phone: { countryCode: '86', pure: '17700004068' },
    avatar: { motif: 'cat', hue: 265 },
  },
  { id: 'xu-jie', nickname: '徐洁', phone: { countryCode: '86', pure: '13600001157' } },
];
