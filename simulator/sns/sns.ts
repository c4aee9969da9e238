/** The token endpoints of `api.weixin.qq.com` for website applications. */
import type { SimApp } from '../options.ts';
import type { Reply } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import type { Codes } from '../world/codes.ts';
import { namesIn } from '../world/people.ts';
import type { Snapshots } from '../world/snapshots.ts';
import type { Session, UserTokens } from '../world/user-tokens.ts';
import { SnsError, snsAnswer, snsError } from './answer.ts';
import { need, needApp, needGrant, needSession } from './need.ts';
import { userOf } from './user.ts';

export interface SnsParts {
  readonly apps: readonly SimApp[];
  readonly codes: Codes;
  readonly tokens: UserTokens;
  readonly snapshots: Snapshots;
  now(): number;
  /** Where avatars are served. */
  origin(): string;
}

type Call = (parts: SnsParts, query: URLSearchParams) => unknown;

const grantFields = (session: Session, now: number) => ({
  access_token: session.accessToken,
  expires_in: Math.round((session.accessEnds - now) / 1000),
  refresh_token: session.refreshToken,
});

const accessToken: Call = ({ apps, codes, tokens, snapshots, now }, query) => {
  const appId = need(query, 'appid', 41002);
  const secret = need(query, 'secret', 41004);
  const code = need(query, 'code', 41008);
  needGrant(query, 'authorization_code');
  const app = needApp(apps, appId);
  if (secret !== app.secret) throw new SnsError(40125);
  const spent = codes.spend(app, code);
  if (spent.result !== 'granted') throw new SnsError(spent.result === 'used' ? 40163 : 40029);
  const session = tokens.open(app, spent.person, spent.scope);
  const { openid, ...rest } = namesIn(app, spent.person);
  // Not for snsapi_base since about 2017: w7corp/easywechat#198.
  const unionid = session.scope === 'snsapi_base' ? {} : rest;
  const snapshot = snapshots.has(spent.person) ? { is_snapshotuser: 1 } : {};
  return { ...grantFields(session, now()), openid, scope: session.scope, ...unionid, ...snapshot };
};

const refreshToken: Call = ({ apps, tokens, now }, query) => {
  const appId = need(query, 'appid', 41002);
  const token = need(query, 'refresh_token', 41003);
  needGrant(query, 'refresh_token');
  const app = needApp(apps, appId);
  const session = tokens.byRefresh(token);
  if (session?.app.appId !== app.appId) throw new SnsError(40030);
  if (!tokens.canRefresh(session)) throw new SnsError(42002);
  tokens.refresh(session);
  const { openid } = namesIn(app, session.person);
  return { ...grantFields(session, now()), openid, scope: session.scope };
};

const auth: Call = ({ tokens }, query) => {
  needSession(tokens, query);
  return { errcode: 0, errmsg: 'ok' };
};

const userinfo: Call = ({ tokens, origin }, query) => {
  const session = needSession(tokens, query);
  const isAllowed = session.scope.split(',').some((scope) => /^snsapi_(login|userinfo)$/.test(scope));
  if (!isAllowed) throw new SnsError(48001);
  return userOf(session.app, session.person, origin());
};

export const snsCalls = { access_token: accessToken, refresh_token: refreshToken, auth, userinfo } as const;

export function answerSns(call: Call, parts: SnsParts, ask: Ask): Reply {
  try {
    if (ask.method !== 'GET') throw new SnsError(43001);
    return snsAnswer(call(parts, ask.query));
  } catch (thrown) {
    if (thrown instanceof SnsError) return snsError(thrown.errcode, parts.now());
    throw thrown;
  }
}
