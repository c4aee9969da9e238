/** The simulator with one app of each kind, and codes of its people as a phone gives them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { App } from '../../main/exchange/app.ts';
import { type AppTokens, createAppTokens } from '../../main/exchange/app-tokens.ts';
import { createWeChatHttp, type WeChatHttp } from '../../main/exchange/wechat-http.ts';
import { demoPeople } from '../../simulator/demo.ts';
import type { SimApp, SimPerson } from '../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';

type Kind = 'website' | 'officialAccount' | 'miniProgram';

const appIds: Readonly<Record<Kind, string>> = {
  website: 'wx1111111111111111',
  officialAccount: 'wx2222222222222222',
  miniProgram: 'wx3333333333333333',
};
const appSecret = '0123456789abcdef0123456789abcdef';

export const apps: Readonly<Record<Kind, App>> = {
  website: { appId: appIds.website, appSecret },
  officialAccount: { appId: appIds.officialAccount, appSecret },
  miniProgram: { appId: appIds.miniProgram, appSecret },
};

export const lin = 'lin-xiaowen';
export const page = 'pages/sign-in/index';

export interface Simulated {
  readonly simulator: Simulator;
  readonly http: WeChatHttp;
  readonly tokens: AppTokens;
  readonly redirectUri: string;
  pass(ms: number): void;
  websiteCode(person?: string): Promise<string>;
  accountCode(scope: 'snsapi_base' | 'snsapi_userinfo', person?: string): Promise<string>;
  jsCode(person?: string): Promise<string>;
  phoneCode(person?: string): Promise<string>;
}

/** Where WeChat sends the browser: remembers the codes that arrive. */
async function startCallback() {
  const codes: string[] = [];
  const server = createServer((request, answer) => {
    codes.push(new URL(request.url ?? '', 'http://x').searchParams.get('code') ?? '');
    answer.end('thanks');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, newest: () => codes.at(-1) ?? '' };
}

interface Change {
  readonly app?: Partial<SimApp>;
  readonly person?: Partial<SimPerson>;
}

export async function startSimulated(change: Change = {}): Promise<Simulated> {
  let now = Date.now();
  const callback = await startCallback();
  const redirectUri = `${callback.origin}/wechat/callback`;
  const kinds: readonly Kind[] = ['website', 'officialAccount', 'miniProgram'];
  const simulator = await startSimulator({
    now: () => now,
    apps: kinds.map((kind) => ({
      kind,
      appId: appIds[kind],
      secret: appSecret,
      name: kind,
      openAccount: 'one',
      ...(kind !== 'miniProgram' && { callbackHost: '127.0.0.1' }),
      ...(kind === 'miniProgram' && { pages: [page] }),
      ...change.app,
    })),
    people: demoPeople.map((person) =>
      person.id === lin
        ? { ...person, phone: { countryCode: '86', pure: '13812345678' }, ...change.person }
        : person,
    ),
    allowOpen: [callback.origin],
  });
  onTestFinished(() => simulator.close());
  const http = createWeChatHttp(() => simulator.origin);
  const authorizeAddress = (path: string, appid: string, scope: string) =>
    `${simulator.origin}/connect/${path}?${new URLSearchParams({
      appid,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope,
      state: 'aState1',
    })}#wechat_redirect`;
  const mini = (person: string) =>
    simulator.phone(person).openMiniProgram({ appId: appIds.miniProgram, page, scene: 's' });

  return {
    simulator,
    http,
    redirectUri,
    tokens: createAppTokens({ http, call: () => 'stable', now: () => now }),
    pass(ms) {
      now += ms;
    },
    async websiteCode(person = lin) {
      const html = await (await fetch(authorizeAddress('qrconnect', appIds.website, 'snsapi_login'))).text();
      const uuid = /\/connect\/qrcode\/([0-9A-Za-z]{16})"/.exec(html)?.[1] ?? '';
      await simulator.phone(person).scan(uuid);
      await simulator.phone(person).confirm(uuid);
      const poll = await (await fetch(`${simulator.origin}/connect/l/qrconnect?uuid=${uuid}&_=1`)).text();
      return /wx_code='(\w+)'/.exec(poll)?.[1] ?? '';
    },
    async accountCode(scope, person = lin) {
      const phone = simulator.phone(person);
      const shown = await phone.open(authorizeAddress('oauth2/authorize', appIds.officialAccount, scope));
      if (shown.kind === 'consent') await phone.allow();
      return callback.newest();
    },
    jsCode: (person = lin) => mini(person).wxLogin(),
    phoneCode: (person = lin) => mini(person).phoneCode(),
  };
}
