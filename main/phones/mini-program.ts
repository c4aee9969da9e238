/**
 * What a mini program asks of the listener. It gets a session token of ours, never WeChat's session_key; of the token
 * only a hash is kept. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/login.html
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';
import type { Reply } from '../listener/words.ts';
import type { Tickets } from '../scan/tickets.ts';
import type { Session } from '../session/session.ts';
import type { CodeOfAttempt, Grant, SignIn } from '../session/sign-in.ts';
import type { Store } from '../store/open-store.ts';
import { whyNot } from './callbacks.ts';
import { digest, type Once } from './once.ts';
import { createQuota } from './quota.ts';

export interface PhoneNumber {
  readonly countryCode: string;
  readonly number: string;
  readonly e164: string;
}

export interface MiniProgramDeps {
  readonly store: () => Promise<Store>;
  readonly tickets: Tickets;
  readonly session: Pick<Session<CodeOfAttempt>, 'bring'>;
  readonly signIn: Pick<SignIn, 'admit'>;
  readonly once: Once;
  /** Asks WeChat, which charges for it. */
  readonly phoneNumber: (code: string) => Promise<PhoneNumber>;
  /** Keeps the picture as a file; throws when the bytes are no picture. */
  readonly keepPicture: (bytes: Uint8Array) => Promise<string>;
  readonly changed: (person: string) => void;
  readonly now: () => number;
}

/** 30 days, in ms. */
export const sessionLife = 30 * 24 * 3_600_000;

/** Nobody changes their picture more often, and each is a file of up to half a megabyte. */
const picturesAtOnce = 10;
const onePictureEvery = 600_000;

const ok = (value: unknown): Reply => ({ json: value, status: 200 });

export function createMiniProgram(deps: MiniProgramDeps) {
  const { tickets, session, signIn, once, now } = deps;
  const pictures = createQuota(picturesAtOnce, onePictureEvery);

  function grantOne(): { readonly token: string; readonly grant: Grant } {
    const token = randomBytes(32).toString('base64url');
    return { token, grant: { hash: digest(token), expiresAt: now() + sessionLife } };
  }

  async function atKiosk(scene: string, code: string, grant: Grant) {
    const found = tickets.find(scene, 'miniProgram');
    if (typeof found === 'string') throw new Failure(whyNot[found]);
    const { attempt } = found;
    const outcome = await session.bring(attempt, { attempt, way: 'miniProgram', code, grant });
    if (outcome.ended === 'failed') throw new Failure(outcome.failure.code, outcome.failure.detail);
    if (outcome.ended === 'consentAsked') throw new Failure('internal', { was: 'consent' });
    tickets.taken(attempt);
    const { visitor, firstVisit, visits, hasPhone, here, left } = outcome.greeted;
    return { person: { name: visitor.name, hasPhone }, visit: { first: firstVisit, visits, here, left } };
  }

  async function alone(code: string, grant: Grant) {
    const admitted = await signIn.admit({ attempt: randomUUID(), way: 'miniProgram', code, grant });
    return { person: { name: admitted.nickname, hasPhone: admitted.hasPhone }, visit: null };
  }

  async function living(token: string) {
    const found = await (await deps.store()).session(digest(token), now());
    if (!found) throw new Failure('session.dead');
    return found;
  }

  return {
    async login(code: string, scene: string | null): Promise<Reply> {
      once.first(code);
      const { token, grant } = grantOne();
      const entered = scene === null ? await alone(code, grant) : await atKiosk(scene, code, grant);
      return ok({ token, expiresIn: sessionLife / 1000, ...entered });
    },

    async phone(token: string, code: string): Promise<Reply> {
      const { identity, person } = await living(token);
      once.first(code);
      const number = await deps.phoneNumber(code);
      const phone = await (await deps.store()).keepPhone(identity, number, now());
      deps.changed(person);
      return ok({ phone });
    },

    async profile(token: string, nickname: string): Promise<Reply> {
      const { identity, person } = await living(token);
      await (await deps.store()).keepName(identity, nickname, now());
      deps.changed(person);
      return ok({});
    },

    async avatar(token: string, bytes: Uint8Array): Promise<Reply> {
      const { identity, person } = await living(token);
      if (!pictures.take(identity)) throw new Failure('wechat.rate-limited');
      const file = await deps.keepPicture(bytes);
      await (await deps.store()).keepAvatar(identity, { file, url: null, at: now() });
      deps.changed(person);
      return ok({});
    },

    async session(token: string): Promise<Reply> {
      const { nickname, hasPhone, expiresAt } = await living(token);
      return ok({ person: { name: nickname, hasPhone }, expiresIn: Math.floor((expiresAt - now()) / 1000) });
    },

    async endSession(token: string): Promise<Reply> {
      await living(token);
      await (await deps.store()).endSession(digest(token), now());
      return ok({});
    },
  };
}
