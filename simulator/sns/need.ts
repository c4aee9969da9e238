/** The checks that several `/sns/*` calls share, in WeChat's order: missing, then app, then secret, then the rest. */
import type { SimApp } from '../options.ts';
import { openIdOf } from '../world/ids.ts';
import type { Session, UserTokens } from '../world/user-tokens.ts';
import { SnsError } from './answer.ts';

/** The first value counts; an empty one is missing. */
export function need(query: URLSearchParams, name: string, errcode: number): string {
  const value = query.get(name);
  if (!value) throw new SnsError(errcode);
  return value;
}

export function needGrant(query: URLSearchParams, wanted: string): void {
  if (query.get('grant_type') !== wanted) throw new SnsError(40002);
}

export function needApp(apps: readonly SimApp[], appId: string): SimApp {
  const app = apps.find((each) => each.appId === appId);
  if (!app) throw new SnsError(40013);
  return app;
}

/** A living user token and the openid it belongs to. */
export function needSession(tokens: UserTokens, query: URLSearchParams): Session {
  const token = need(query, 'access_token', 41001);
  const openid = need(query, 'openid', 41009);
  const session = tokens.byAccess(token);
  if (!session) throw new SnsError(40001);
  if (!tokens.isAlive(session)) throw new SnsError(42001);
  if (openid !== openIdOf(session.app.appId, session.person.id)) throw new SnsError(40003);
  return session;
}
