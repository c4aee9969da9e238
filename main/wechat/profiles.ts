/**
 * "Refresh profiles later": user tokens are kept sealed with a key from the keychain, and used when staff ask for a
 * profile anew. Off unless staff switch it on; switching it off erases what was kept.
 */
import { randomBytes } from 'node:crypto';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import type { Settings } from '../../contract/settings.ts';
import type { KeptTokens } from '../exchange/official-account.ts';
import { refreshProfile } from '../exchange/refresh-profile.ts';
import { openSealed, seal } from '../exchange/seal.ts';
import type { WeChatHttp } from '../exchange/wechat-http.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Store } from '../store/open-store.ts';
import type { Apps } from './apps.ts';

export interface ProfilesDeps {
  readonly settings: () => Settings | null;
  readonly secrets: () => Secrets;
  readonly store: () => Promise<Store>;
  readonly apps: Apps;
  readonly http: WeChatHttp;
  readonly keepAvatar: (identity: string, url: string) => Promise<string>;
  readonly now: () => number;
}

type KeptToken = NonNullable<Awaited<ReturnType<Store['userToken']>>>;

export interface Profiles {
  keep(identity: string, tokens: KeptTokens): Promise<void>;
  /** Gives the person. Fails with `profile.not-kept`, `profile.needs-scan`, or as any call to WeChat does. */
  refresh(identity: string, language: Language): Promise<string>;
  /** The switch was turned: off means that nothing stays. */
  switched(): Promise<void>;
}

export function createProfiles(deps: ProfilesDeps): Profiles {
  const { settings, secrets, store, apps, http, now } = deps;
  const isOn = () => settings()?.refreshProfiles === true;

  /** Two visitors at once must not make two keys: what the first one sealed could never be opened. */
  let making: Promise<string> | null = null;
  async function makeKey(): Promise<string> {
    const fresh = randomBytes(32).toString('base64');
    await secrets().set('profiles.key', fresh);
    return fresh;
  }

  async function keyOf(make: boolean): Promise<string> {
    const kept = await secrets().get('profiles.key');
    if (kept) return kept;
    if (!make) throw new Failure('profile.needs-scan', { reason: 'key missing' });
    making ??= makeKey().finally(() => {
      making = null;
    });
    return making;
  }

  async function keep(identity: string, tokens: KeptTokens): Promise<void> {
    if (!isOn()) return;
    const sealed = seal(await keyOf(true), identity, tokens);
    const db = await store();
    // It may have been switched off in the meantime, and what was kept was erased.
    if (isOn()) await db.keepUserToken(identity, sealed, tokens.refreshEndsAt, now());
  }

  async function renew(identity: string, kept: KeptToken, language: Language): Promise<string> {
    const tokens = openSealed(await keyOf(false), identity, kept.sealed);
    const app = await apps.of(kept.channel);
    // Only the app that got the tokens can use them.
    if (app.appId !== kept.appId) throw new Failure('profile.needs-scan', { reason: 'another app' });
    const { user, tokens: renewed } = await refreshProfile(http, app.appId, tokens, language);
    if (user.openId !== kept.openId) throw new Failure('wechat.bad-answer', { field: 'openid' });
    const { person, avatarKnown } = await (await store()).refreshed(identity, user, now());
    await keep(identity, renewed);
    if (user.avatarUrl && !avatarKnown) await deps.keepAvatar(identity, user.avatarUrl).catch(() => null);
    return person;
  }

  return {
    keep,
    async refresh(identity, language) {
      const db = await store();
      const kept = isOn() ? await db.userToken(identity) : null;
      if (!kept) throw new Failure('profile.not-kept');
      try {
        return await renew(identity, kept, language);
      } catch (thrown) {
        if (asFailure(thrown).code === 'profile.needs-scan') await db.markUserTokenDead(identity);
        throw thrown;
      }
    },
    async switched() {
      if (!isOn()) await (await store()).dropUserTokens();
    },
  };
}
