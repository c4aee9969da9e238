/**
 * A mini program on somebody's phone. It can do what WeChat lets one do, and calls its developer's server as the
 * sample in `docs/` does; nothing in here reaches into the kiosk or into the simulator's own API.
 */
import type { SimApp, SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import type { MiniWorld } from '../world/mini-world.ts';
import type { MiniLink } from './mini-url.ts';
import { parseMiniUrl } from './mini-url.ts';
import { callServer } from './server-call.ts';

/** What the developer's server answered; `body` is its JSON, or `null` when it sent none. */
export interface MiniAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface MiniProgram {
  readonly app: SimApp;
  readonly person: SimPerson;
  /** Decoded, as the page has it after `decodeURIComponent`; empty without one. */
  readonly scene: string;
  /** The page that opened. */
  readonly page: string;
  /** Whether an earlier sign-in of this person left a token of the server in storage. */
  readonly isSignedIn: boolean;
  /** A new code; the session key of an earlier login is dead from now on. */
  wxLogin(): Promise<string>;
  /** What a tap on the phone number button gives. Throws the refusal `phone.none`. */
  phoneCode(): Promise<string>;
  /** `POST /mini/login`; keeps the token. All calls throw the refusals of `server-call.ts`. */
  signIn(): Promise<MiniAnswer>;
  /** `POST /mini/phone` with the token of the last sign-in, if there is one. */
  sendPhone(): Promise<MiniAnswer>;
  /** `POST /mini/profile`. */
  sendProfile(profile: { readonly nickname: string }): Promise<MiniAnswer>;
  /** `PUT /mini/avatar`: the picture that chooseAvatar gave. */
  sendAvatar(image: Uint8Array, type?: string): Promise<MiniAnswer>;
}

export interface MiniProgramsParts {
  readonly apps: readonly SimApp[];
  readonly mini: MiniWorld;
  /** PEM certificates that phones trust besides the public ones. */
  readonly trust: readonly string[];
  readonly closing: AbortSignal;
}

export type OpenMiniProgram = (person: SimPerson, link: MiniLink | string) => MiniProgram;

function find(apps: readonly SimApp[], { appId, page = '' }: MiniLink): { app: SimApp; page: string } {
  const app = apps.find((each) => each.appId === appId && each.kind === 'miniProgram');
  if (!app) throw new Refusal(404, 'mini.unknown', 'no such mini program');
  const opened = page === '' ? (app.pages?.[0] ?? '') : page;
  const isThere = app.pages === undefined || app.pages.includes(opened);
  if (!isThere) throw new Refusal(404, 'mini.no-page', 'this mini program has no such page');
  return { app, page: opened };
}

const tokenOf = ({ status, body }: MiniAnswer): string | undefined => {
  const isObject = status === 200 && typeof body === 'object' && body !== null && 'token' in body;
  return isObject && typeof body.token === 'string' ? body.token : undefined;
};

/** Storage outlives an opening, as WeChat's does: one a person and app. */
export function createMiniPrograms({ apps, mini, trust, closing }: MiniProgramsParts): OpenMiniProgram {
  const storage = new Map<string, string>();
  return (person, link) => {
    const asked = typeof link === 'string' ? parseMiniUrl(link) : link;
    const { app, page } = find(apps, asked);
    const scene = asked.scene ?? '';
    const place = `${person.id} ${app.appId}`;

    const wxLogin = async () => {
      mini.keys.renew(app, person);
      return mini.logins.issue(app, person, 'wx.login');
    };
    const phoneCode = async () => {
      if (!person.phone) throw new Refusal(409, 'phone.none', 'this phone has no number');
      return mini.numbers.issue(app, person, 'phone');
    };
    const call = (method: 'POST' | 'PUT', path: string, body: unknown, type?: string) =>
      callServer({
        server: mini.serverOf(app),
        appId: app.appId,
        method,
        path,
        body,
        type: type ?? 'application/json',
        token: path === '/mini/login' ? undefined : storage.get(place),
        trust,
        closing,
      });

    return {
      app,
      person,
      scene,
      page,
      get isSignedIn() {
        return storage.has(place);
      },
      wxLogin,
      phoneCode,
      async signIn() {
        const code = await wxLogin();
        const answer = await call('POST', '/mini/login', scene === '' ? { code } : { code, scene });
        const token = tokenOf(answer);
        if (token !== undefined) storage.set(place, token);
        return answer;
      },
      sendPhone: async () => call('POST', '/mini/phone', { code: await phoneCode() }),
      sendProfile: ({ nickname }) => call('POST', '/mini/profile', { nickname }),
      sendAvatar: (image, type = 'image/png') => call('PUT', '/mini/avatar', image, type),
    };
  };
}
