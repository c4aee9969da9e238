/** Whose code is it? One answer a way; the exchange room asks WeChat, the store knows who has been here. */
import { channelOf, type Way } from '../../contract/channel.ts';
import type { Language } from '../../contract/language.ts';
import { loginWithJsCode } from '../exchange/mini-program.ts';
import { type KeptTokens, signInWithOfficialCode } from '../exchange/official-account.ts';
import { signInWithCode } from '../exchange/web-login.ts';
import type { WeChatHttp } from '../exchange/wechat-http.ts';
import type { Someone } from '../session/sign-in.ts';
import type { App, Apps } from './apps.ts';

export interface IdentifyDeps {
  readonly http: WeChatHttp;
  readonly apps: Apps;
  /** Has this openId of the official account been here before? */
  readonly isKnown: (appId: string, openId: string) => Promise<boolean>;
}

type Found = Omit<Someone<KeptTokens>, 'appId'> | 'consentNeeded';

export function createIdentify({ http, apps, isKnown }: IdentifyDeps) {
  const inBrowser = (app: App, code: string, language: Language): Promise<Found> =>
    signInWithCode(http, app, code, language);

  const finders: Readonly<Record<Way, (app: App, code: string, language: Language) => Promise<Found>>> = {
    website: inBrowser,
    browser: inBrowser,
    async officialAccount(app, code, language) {
      const found = await signInWithOfficialCode(http, app, code, language);
      if (found.consented || (await isKnown(app.appId, found.user.openId)))
        return { ...found.user, tokens: found.tokens };
      return 'consentNeeded';
    },
    async miniProgram(app, code) {
      const { openId, unionId } = await loginWithJsCode(http, app, code);
      // WeChat gives a mini program no name; one can be posted later.
      return { openId, unionId, nickname: '', avatarUrl: null, raw: null, tokens: null };
    },
  };

  return async (
    way: Way,
    code: string,
    language: Language,
  ): Promise<Someone<KeptTokens> | 'consentNeeded'> => {
    const app = await apps.of(channelOf(way));
    const found = await finders[way](app, code, language);
    return found === 'consentNeeded' ? found : { appId: app.appId, ...found };
  };
}
