/** The codes WeChat has given out: each is for one app, dies by time, and can be spent once. */
import type { SimApp, SimPerson } from '../options.ts';
import { newCode } from './ids.ts';

interface Grant {
  readonly app: SimApp;
  readonly person: SimPerson;
  readonly scope: string;
  readonly expiresAt: number;
  used: boolean;
}

export type Spent =
  | { readonly result: 'granted'; readonly person: SimPerson; readonly scope: string }
  /** `foreign`: of another app. */
  | { readonly result: 'unknown' | 'used' | 'foreign' };

export interface Codes {
  /** `ownLife`: for apps whose codes live shorter than the rest. */
  issue(app: SimApp, person: SimPerson, scope: string, ownLife?: number): string;
  spend(app: SimApp, code: string): Spent;
  /** Every code still remembered. */
  all(): readonly string[];
}

export function createCodes(life: number, now: () => number): Codes {
  const grants = new Map<string, Grant>();

  /**
   * A used code is remembered for one more life, because a repeat must hear 40163 and not 40029. The first that
   * is young enough ends the search; one of a shorter life behind it waits until the next time.
   */
  function forgetOld() {
    for (const [code, grant] of grants) {
      if (now() <= grant.expiresAt + life) return;
      grants.delete(code);
    }
  }

  return {
    issue(app, person, scope, ownLife = life) {
      forgetOld();
      const code = newCode();
      grants.set(code, { app, person, scope, expiresAt: now() + ownLife, used: false });
      return code;
    },
    spend(app, code) {
      const grant = grants.get(code);
      if (!grant) return { result: 'unknown' };
      if (grant.used) return { result: 'used' };
      if (now() >= grant.expiresAt) return { result: 'unknown' };
      // A foreign app's try burns the code: 40029 first, 40163 after (xu-li/cordova-plugin-wechat#522).
      grant.used = true;
      if (grant.app.appId !== app.appId) return { result: 'foreign' };
      return { result: 'granted', person: grant.person, scope: grant.scope };
    },
    all: () => [...grants.keys()],
  };
}
