/** User tokens (sns access_token) and the refresh tokens behind them. */
import type { SimApp, SimPerson } from '../options.ts';
import { newToken } from './ids.ts';

export interface Session {
  readonly app: SimApp;
  readonly person: SimPerson;
  readonly scope: string;
  readonly refreshToken: string;
  /** Fixed at the first exchange; a refresh does not move it. */
  readonly refreshEnds: number;
  accessToken: string;
  accessEnds: number;
}

export interface UserTokens {
  open(app: SimApp, person: SimPerson, scope: string): Session;
  /** By access token; one that was replaced is unknown. */
  byAccess(token: string): Session | undefined;
  byRefresh(token: string): Session | undefined;
  isAlive(session: Session): boolean;
  canRefresh(session: Session): boolean;
  /** A living token keeps its value and gets a new end; a dead one is replaced. */
  refresh(session: Session): void;
  /** Every token still remembered. */
  all(): readonly string[];
}

export function createUserTokens(life: number, refreshLife: number, now: () => number): UserTokens {
  const byAccess = new Map<string, Session>();
  const byRefresh = new Map<string, Session>();
  const isAlive = (session: Session) => now() < session.accessEnds;

  /** All live equally long, so the first that is young enough ends the search. */
  function forgetOld() {
    for (const [token, session] of byRefresh) {
      if (now() < session.refreshEnds + refreshLife) return;
      byRefresh.delete(token);
      byAccess.delete(session.accessToken);
    }
  }

  return {
    open(app, person, scope) {
      forgetOld();
      const session: Session = {
        app,
        person,
        scope,
        refreshToken: newToken(),
        refreshEnds: now() + refreshLife,
        accessToken: newToken(),
        accessEnds: now() + life,
      };
      byAccess.set(session.accessToken, session);
      byRefresh.set(session.refreshToken, session);
      return session;
    },
    all: () => [...byAccess.keys(), ...byRefresh.keys()],
    byAccess: (token) => byAccess.get(token),
    byRefresh: (token) => byRefresh.get(token),
    isAlive,
    canRefresh: (session) => now() < session.refreshEnds,
    refresh(session) {
      if (!isAlive(session)) {
        byAccess.delete(session.accessToken);
        session.accessToken = newToken();
        byAccess.set(session.accessToken, session);
      }
      session.accessEnds = now() + life;
    },
  };
}
