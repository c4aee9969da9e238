/** A mini program's developer, for tests: holds AppID and AppSecret, and asks WeChat what a server would. */
import { expect } from 'vitest';
import type { SimApp, SimulatorOptions } from '../../simulator/options.ts';
import type { Answer, Client } from './client.ts';
import { app, textOf, withSimulator } from './client.ts';

export const miniApp: SimApp = {
  appId: 'wx00000000000000aa',
  kind: 'miniProgram',
  secret: 'a'.repeat(32),
  name: 'Mini',
  openAccount: 'one',
  pages: ['pages/sign-in/index', 'pages/help'],
};
export const sisterMini: SimApp = {
  ...miniApp,
  appId: 'wx00000000000000bb',
  secret: 'b'.repeat(32),
  name: 'Mini sister',
};
export const account: SimApp = {
  appId: 'wx00000000000000cc',
  kind: 'officialAccount',
  secret: 'c'.repeat(32),
  name: 'Account',
  openAccount: 'one',
};

type Query = Readonly<Record<string, string>>;

export interface MiniClient extends Client {
  post(path: string, body: unknown, query?: Query): Promise<Answer>;
  mini(
    person?: string,
    who?: SimApp,
  ): ReturnType<ReturnType<Client['simulator']['phone']>['openMiniProgram']>;
  session(code: string, change?: Query): Promise<Answer>;
  /** A plain ordinary token. */
  token(who?: SimApp): Promise<string>;
  stable(change?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export async function withMini(options: SimulatorOptions = {}): Promise<MiniClient> {
  const client = await withSimulator({ apps: [app, miniApp, sisterMini, account], ...options });
  const post: MiniClient['post'] = (path, body, query) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return client.get(path, query, { method: 'POST', body: text });
  };
  return {
    ...client,
    post,
    mini: (person = 'lin-xiaowen', who = miniApp) =>
      client.simulator.phone(person).openMiniProgram({ appId: who.appId }),
    session: (code, change) =>
      client.get('/sns/jscode2session', {
        appid: miniApp.appId,
        secret: miniApp.secret,
        js_code: code,
        grant_type: 'authorization_code',
        ...change,
      }),
    async token({ appId, secret } = miniApp) {
      const query = { grant_type: 'client_credential', appid: appId, secret };
      return textOf((await client.get('/cgi-bin/token', query)).fields, 'access_token');
    },
    stable: (change) =>
      post('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: miniApp.appId,
        secret: miniApp.secret,
        ...change,
      }),
  };
}

const rid = '[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}';

/** An error as `/cgi-bin/*` and `/wxa/*` say it: HTTP 200, no comma before the request id. */
export function expectCgiError({ status, type, fields }: Answer, errcode: number, text: string): void {
  expect({ status, type }).toEqual({ status: 200, type: 'application/json; encoding=utf-8' });
  expect(fields).toEqual({ errcode, errmsg: expect.stringMatching(new RegExp(` rid: ${rid}$`)) });
  expect(textOf(fields, 'errmsg').split(' rid: ')[0]).toBe(text);
}
