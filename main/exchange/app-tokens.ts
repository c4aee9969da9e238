/**
 * The ordinary access token of each app, shared by everything that needs one: fetched once for all who ask, renewed
 * while the old one still works, kept in memory only.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 */
import { createHash } from 'node:crypto';
import { asFailure } from '../../contract/failure.ts';
import type { App } from './app.ts';
import { type AppToken, fetchAppToken, type TokenCall } from './fetch-app-token.ts';
import { createForceMeter } from './force-meter.ts';
import type { WeChatHttp } from './wechat-http.ts';

export interface AppTokens {
  /**
   * Runs `work` with a token, and once more with a fresh one when WeChat calls that token dead. Throws what `work`
   * throws, or why no token can be had: `wechat.ip-refused`, `wechat.bad-secret`, `network.*` …; a failure is not
   * remembered.
   */
  use<T>(app: App, work: (token: string) => Promise<T>): Promise<T>;
  /** Asks WeChat for the token now, whatever is at hand: is it to be had from here? */
  renew(app: App): Promise<void>;
  /** The secret or the settings of this app, or of any, changed. */
  forget(appId?: string): void;
}

export interface AppTokensDeps {
  readonly http: WeChatHttp;
  /** `stable`: `cgi-bin/stable_token`; `plain`: `cgi-bin/token`, which kills the token that others hold. */
  readonly call: () => TokenCall;
  /** Milliseconds. */
  readonly now: () => number;
}

/** WeChat hands out the next stable token in the last five minutes of the old one. */
const renewBefore = 5 * 60_000;
/** Between two tries to renew in the background. */
const renewPause = 30_000;

interface Shelf {
  readonly app: App;
  readonly call: TokenCall;
  readonly belongsTo: string;
  token: AppToken | null;
  fetching: Promise<AppToken> | null;
  replacing: { readonly dead: string; readonly token: Promise<string | null> } | null;
  renewedAt: number;
}

/** Tells one secret from another without keeping either. */
const markOf = ({ appId, appSecret }: App, call: TokenCall) =>
  createHash('sha256').update(`${call}\n${appId}\n${appSecret}`).digest('base64');

export function createAppTokens({ http, call, now }: AppTokensDeps): AppTokens {
  const shelves = new Map<string, Shelf>();
  const meter = createForceMeter(now);

  function shelfOf(app: App): Shelf {
    const belongsTo = markOf(app, call());
    const known = shelves.get(app.appId);
    if (known?.belongsTo === belongsTo) return known;
    const fresh: Shelf = {
      app,
      call: call(),
      belongsTo,
      token: null,
      fetching: null,
      replacing: null,
      renewedAt: Number.NEGATIVE_INFINITY,
    };
    shelves.set(app.appId, fresh);
    return fresh;
  }

  /** One fetch at a time; whoever comes meanwhile waits for the same one. */
  function fetchOnto(shelf: Shelf, force = false): Promise<AppToken> {
    if (shelf.fetching) return shelf.fetching;
    shelf.renewedAt = now();
    const fetching = fetchAppToken(http, shelf.app, shelf.call, force, now)
      .then((token) => {
        shelf.token = token;
        return token;
      })
      .finally(() => {
        shelf.fetching = null;
      });
    shelf.fetching = fetching;
    return fetching;
  }

  function renewQuietly(shelf: Shelf) {
    if (now() - shelf.renewedAt < renewPause) return;
    // The old token still works; whoever needs the new one hears why there is none.
    fetchOnto(shelf).catch(() => null);
  }

  async function tokenOf(shelf: Shelf): Promise<string> {
    const { token } = shelf;
    if (!token || now() >= token.endsAt) return (await fetchOnto(shelf)).value;
    if (now() >= token.endsAt - renewBefore) renewQuietly(shelf);
    return token.value;
  }

  async function quietOf(shelf: Shelf) {
    while (shelf.fetching) await shelf.fetching.catch(() => null);
  }

  /** Another token than the dead one, or null when WeChat gives none now. */
  async function replace(dead: string, shelf: Shelf): Promise<string | null> {
    await quietOf(shelf);
    if (shelf.token && shelf.token.value !== dead) return shelf.token.value;
    const { value } = await fetchOnto(shelf);
    if (value !== dead) return value;
    if (shelf.call !== 'stable' || !meter.mayForce(shelf.app.appId)) return null;
    await quietOf(shelf);
    const forced = await fetchOnto(shelf, true);
    return forced.value === dead ? null : forced.value;
  }

  /** All who hold the dead token come here at once, and one replaces it for all. */
  function tokenInsteadOf(dead: string, shelf: Shelf): Promise<string | null> {
    if (shelf.replacing?.dead === dead) return shelf.replacing.token;
    const token = replace(dead, shelf).finally(() => {
      if (shelf.replacing?.token === token) shelf.replacing = null;
    });
    shelf.replacing = { dead, token };
    return token;
  }

  return {
    async use(app, work) {
      const shelf = shelfOf(app);
      const token = await tokenOf(shelf);
      try {
        return await work(token);
      } catch (thrown) {
        if (asFailure(thrown).code !== 'wechat.token-dead') throw thrown;
        const fresh = await tokenInsteadOf(token, shelf);
        if (fresh === null) throw thrown;
        return work(fresh);
      }
    },
    async renew(app) {
      const shelf = shelfOf(app);
      await quietOf(shelf);
      await fetchOnto(shelf);
    },
    forget(appId) {
      if (appId === undefined) shelves.clear();
      else shelves.delete(appId);
    },
  };
}
