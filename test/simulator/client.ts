/** The smallest honest client of WeChat, for tests: opens the page, polls it, exchanges codes. */
import type { SimApp, SimulatorOptions } from '../../simulator/options.ts';
import type { Simulator } from '../../simulator/start.ts';
import { startSimulator } from '../../simulator/start.ts';

export const app: SimApp = {
  appId: 'wx0123456789abcdef',
  secret: '0123456789abcdef0123456789abcdef',
  name: 'Lobby <b>& Co</b>',
  callbackHost: 'lobby.example.com',
  openAccount: 'one',
};
export const sisterApp: SimApp = {
  ...app,
  appId: 'wxfedcba9876543210',
  secret: 'f'.repeat(32),
  name: 'Sister',
};
export const redirectUri = 'https://lobby.example.com/wechat/callback';

export interface Clock {
  now(): number;
  pass(ms: number): void;
}

export function createClock(start = Date.UTC(2026, 0, 2, 3, 4, 5)): Clock {
  let now = start;
  return {
    now: () => now,
    pass(ms) {
      now += ms;
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
  readonly fields: Fields;
}

function fieldsOf(text: string): Fields {
  try {
    return JSON.parse(text) as Fields;
  } catch {
    return {};
  }
}

export interface Client {
  readonly simulator: Simulator;
  readonly clock: Clock;
  get(path: string, query?: Readonly<Record<string, string>>, init?: RequestInit): Promise<Answer>;
  /** Opens the QR page and returns its uuid. */
  show(query?: Readonly<Record<string, string>>): Promise<string>;
  /** `404`, `405 CODE` … exactly as WeChat's script text says; anything else throws. */
  poll(uuid: string, last?: number): Promise<string>;
  /** Resolves when this many polls are held. */
  held(count: number): Promise<void>;
  /** Scans and confirms; the code the page was given. */
  signIn(person?: string): Promise<string>;
  exchange(code: string, change?: Readonly<Record<string, string>>): Promise<Answer>;
}

export const authorizeQuery = (change: Readonly<Record<string, string>> = {}) => ({
  appid: app.appId,
  redirect_uri: redirectUri,
  response_type: 'code',
  scope: 'snsapi_login',
  state: 'aState1',
  ...change,
});

const pollBody = /^window\.wx_errcode=(\d{3});window\.wx_code='(\w*)';$/;

export async function withSimulator(options: SimulatorOptions = {}): Promise<Client> {
  const clock = createClock();
  const simulator = await startSimulator({ apps: [app, sisterApp], now: clock.now, ...options });

  const get: Client['get'] = async (path, query = {}, init = {}) => {
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${simulator.origin}${path}${search ? `?${search}` : ''}`, init);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text,
      fields: fieldsOf(text),
    };
  };

  const show: Client['show'] = async (query) => {
    const { text } = await get('/connect/qrconnect', authorizeQuery(query));
    const uuid = /\/connect\/qrcode\/([0-9A-Za-z]{16})"/.exec(text)?.[1];
    if (uuid === undefined) throw new Error('the page has no QR');
    return uuid;
  };

  const poll: Client['poll'] = async (uuid, last) => {
    const query = last === undefined ? { uuid, _: '1' } : { uuid, last: String(last), _: '1' };
    const { text } = await get('/connect/l/qrconnect', query);
    const [, errcode, code] = pollBody.exec(text) ?? [];
    if (errcode === undefined) throw new Error(`not a poll body: ${text}`);
    return code ? `${errcode} ${code}` : errcode;
  };

  return {
    simulator,
    clock,
    get,
    show,
    poll,
    async held(count) {
      while (simulator.requests.open('poll') < count) await new Promise(setImmediate);
    },
    async signIn(person = 'lin-xiaowen') {
      const uuid = await show();
      const phone = simulator.phone(person);
      await phone.scan(uuid);
      await phone.confirm();
      return (await poll(uuid)).split(' ')[1] ?? '';
    },
    exchange: (code, change) =>
      get('/sns/oauth2/access_token', {
        appid: app.appId,
        secret: app.secret,
        code,
        grant_type: 'authorization_code',
        ...change,
      }),
  };
}

export const textOf = (fields: Fields, name: string): string => String(fields[name]);
