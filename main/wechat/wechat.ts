/** Everything that asks WeChat, built once: the sender, the apps and their secrets, the ordinary tokens. */
import type { Settings } from '../../contract/settings.ts';
import { type AppTokens, createAppTokens } from '../exchange/app-tokens.ts';
import { createWeChatHttp, type WeChatHttp } from '../exchange/wechat-http.ts';
import type { Secrets } from '../settings/secrets.ts';
import { type Apps, createApps } from './apps.ts';

export interface WeChat {
  readonly http: WeChatHttp;
  readonly apps: Apps;
  readonly tokens: AppTokens;
  /** Settings or a secret changed: nothing learnt before counts any more. */
  forget(): void;
}

export function createWeChat(settings: () => Settings | null, secrets: () => Secrets): WeChat {
  const http = createWeChatHttp(() => settings()?.apiOrigin ?? '');
  const apps = createApps(settings, secrets);
  const tokens = createAppTokens({ http, call: () => settings()?.tokenCall ?? 'stable', now: Date.now });
  return {
    http,
    apps,
    tokens,
    // An ordinary token is kept for one secret; another secret finds none.
    forget: apps.forget,
  };
}
