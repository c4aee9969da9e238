/**
 * The doctor's questions to WeChat: harmless and without a visitor. Each is fine when it comes back, and throws the
 * Failure that is wrong, or `network.*`, `wechat.busy` … when WeChat could not be asked.
 */
import * as v from 'valibot';
import type { Channel } from '../../contract/channel.ts';
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import type { App } from './app.ts';
import type { AppTokens } from './app-tokens.ts';
import { readAuthorizePage } from './authorize-page.ts';
import { type CodeWish, codePicture, loginWithJsCode } from './mini-program.ts';
import type { WeChatHttp } from './wechat-http.ts';

/** WeChat looks at app and secret first, so a code it does not know is the proof that both are right. */
const onlyTheCodeIsWrong: ReadonlySet<FailureCode> = new Set(['wechat.code-invalid', 'wechat.code-used']);
const noCode = 'wxlobbyDoctorAsksWithoutAVisitor1';

/** Does WeChat know this AppID, on a channel of this kind, and take its AppSecret? */
export async function probeSecret(http: WeChatHttp, channel: Channel, app: App): Promise<void> {
  const { appId: appid, appSecret: secret } = app;
  const query = { appid, secret, code: noCode, grant_type: 'authorization_code' };
  const asked =
    channel === 'miniProgram'
      ? loginWithJsCode(http, app, noCode)
      : http.get('/sns/oauth2/access_token', query, v.object({}));
  const failure = await asked.then(() => new Failure('wechat.bad-answer', { field: 'errcode' }), asFailure);
  if (!onlyTheCodeIsWrong.has(failure.code)) throw failure;
}

/** In the order that WeChat's check of the official account's address demands. */
function pageAddress(openOrigin: string, channel: Channel, appId: string, redirectUri: string): string {
  const [path, scope] =
    channel === 'website' ? ['qrconnect', 'snsapi_login'] : ['oauth2/authorize', 'snsapi_base'];
  const query = new URLSearchParams({
    appid: appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 'doctor',
  });
  return `${openOrigin}/connect/${path}?${query}`;
}

/**
 * Is `redirectUri` on the registered domain? `unsure` where WeChat does not tell from here: an official account's page
 * opens in WeChat alone, and a mini program has no such thing.
 */
export async function probeDomain(
  openOrigin: string,
  channel: Channel,
  appId: string,
  redirectUri: string,
): Promise<'good' | 'unsure'> {
  if (channel === 'miniProgram') return 'unsure';
  const verdict = await readAuthorizePage(pageAddress(openOrigin, channel, appId, redirectUri));
  if (verdict instanceof Failure) throw verdict;
  return verdict;
}

/** Can the ordinary token be had from this address? `wechat.ip-refused` carries the `ip` to add. */
export const probeToken = (tokens: AppTokens, app: App): Promise<void> => tokens.renew(app);

/** Can a code that opens this page be made? `wechat.page-unpublished` when WeChat has no such page. */
export async function probePage(
  http: WeChatHttp,
  tokens: AppTokens,
  app: App,
  { page, envVersion }: Pick<CodeWish, 'page' | 'envVersion'>,
): Promise<void> {
  await codePicture(http, tokens, app, { page, envVersion, scene: 'doctor', width: 280 });
}

/**
 * Seconds that our clock is ahead of WeChat's, by the Date header of an answer, so to the second at best. What WeChat
 * answers does not matter. Throws `network.*`, or `wechat.bad-answer` when no answer ever named a time.
 */
export async function probeClock(http: WeChatHttp): Promise<number> {
  const failure = await http.get('/cgi-bin/token', {}, v.object({})).then(() => null, asFailure);
  if (failure?.code.startsWith('network.')) throw failure;
  const clocks = http.lastClocks();
  if (!clocks) throw new Failure('wechat.bad-answer', { field: 'date' });
  const theMiddleOfTheirSecond = clocks.theirs + 500;
  return Math.round((clocks.ours - theMiddleOfTheirSecond) / 1000);
}
