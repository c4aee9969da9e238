/** Session keys of mini programs: one a person and app at a time, replaced by every new `wx.login`. */
import type { SimApp, SimPerson } from '../options.ts';
import { newSessionKey, openIdOf } from './ids.ts';

export interface SessionKeys {
  renew(app: SimApp, person: SimPerson): void;
  of(app: SimApp, openId: string): string | undefined;
  /** The replaced keys as well: none of them may be found anywhere. */
  all(): readonly string[];
}

const remembered = 10_000;

export function createSessionKeys(): SessionKeys {
  const current = new Map<string, string>();
  const made = new Set<string>();
  const nameOf = (app: SimApp, openId: string) => `${app.appId} ${openId}`;
  return {
    renew(app, person) {
      const key = newSessionKey();
      current.set(nameOf(app, openIdOf(app.appId, person.id)), key);
      made.add(key);
      for (const oldest of made) {
        if (made.size <= remembered) break;
        made.delete(oldest);
      }
    },
    of: (app, openId) => current.get(nameOf(app, openId)),
    all: () => [...made],
  };
}
