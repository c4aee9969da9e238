/** The app and the people of demo mode: believable, and between them every odd thing a real registry meets. */
import { randomBytes } from 'node:crypto';
import type { SimApp, SimPerson } from './options.ts';

/** The secret is new at every start, so none can be found in the package. */
export const demoApp = (): SimApp => ({
  appId: 'wx7d3a91c05be2f486',
  secret: randomBytes(16).toString('hex'),
  name: 'WxLobby 演示',
  openAccount: 'wxlobby-demo',
});

export const demoPeople: readonly SimPerson[] = [
  { id: 'lin-xiaowen', nickname: '林晓雯', avatar: { motif: 'long', hue: 345 } },
  { id: 'chen-jianguo', nickname: '陈建国', avatar: { motif: 'elder', hue: 205 } },
  { id: 'wang-wei', nickname: '王伟', avatar: { motif: 'short', hue: 150 } },
  { id: 'zhou-mei', nickname: '🌸小美 ✨', avatar: { motif: 'flower', hue: 330 } },
  { id: 'sinead-obrien', nickname: "Sinéad O'Brien", avatar: { motif: 'bun', hue: 28 } },
  { id: 'he-jun', nickname: '何军', hasUnionId: false, avatar: { motif: 'mountain', hue: 215 } },
  {
    id: 'gao-yuan',
    nickname: '山高水长风轻云淡岁月静好的高远先生',
    avatar: { motif: 'cat', hue: 265 },
  },
  { id: 'xu-jie', nickname: '徐洁' },
];
