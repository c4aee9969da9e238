/**
 * The official account's half of a scan: a QR of a short address on our listener. The phone's WeChat opens it and is
 * sent to the authorise page, which works nowhere but in WeChat's own browser.
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
 */
import { asFailure, Failure } from '../../contract/failure.ts';
import { listenerPaths } from '../../contract/listener.ts';
import type { Picture, Pictures } from './pictures.ts';
import type { OneWay } from './scan.ts';
import type { Tickets } from './tickets.ts';

export type OfficialScope = 'snsapi_base' | 'snsapi_userinfo';

/**
 * WeChat checks the order of these parameters with a regular expression, and needs the fragment.
 * @param state up to 128 letters and digits.
 */
export function authorizeUrl(
  openOrigin: string,
  {
    appId,
    redirectUri,
    scope,
    state,
  }: { appId: string; redirectUri: string; scope: OfficialScope; state: string },
): string {
  const pairs = [
    ['appid', appId],
    ['redirect_uri', redirectUri],
    ['response_type', 'code'],
    ['scope', scope],
    ['state', state],
  ].map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  return `${openOrigin}/connect/oauth2/authorize?${pairs.join('&')}#wechat_redirect`;
}

/** A QR as a drawing: sharp at every size. Its quiet zone is the card's. */
async function drawQr(text: string): Promise<Picture> {
  const { toString: draw } = await import('qrcode');
  const svg = await draw(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
  return { bytes: new TextEncoder().encode(svg), type: 'svg' };
}

export interface OfficialAccountScanDeps {
  /** What phones open, for instance `https://lobby.example.com`; throws a Failure while nothing listens. */
  readonly phoneOrigin: () => string;
  readonly tickets: Tickets;
  readonly pictures: Pictures;
}

export function createOfficialAccountScan({
  phoneOrigin,
  tickets,
  pictures,
}: OfficialAccountScanDeps): OneWay {
  let owner: string | null = null;
  return {
    open(attempt, _language, events) {
      const origin = phoneOrigin();
      owner = attempt;
      drawQr(`${origin}${listenerPaths.start}${tickets.issue(attempt, 'officialAccount')}`).then(
        (picture) => owner === attempt && events.shown(pictures.keep(attempt, picture)),
        (thrown: unknown) => owner === attempt && events.failed(asFailure(thrown).plain()),
      );
    },
    close() {
      if (owner) tickets.drop(owner);
      owner = null;
    },
  };
}

/** Throws `listener.off` or why it does not listen. */
export function phoneOriginOf(state: {
  readonly publicOrigin: string | null;
  readonly failure: { readonly code: Failure['code']; readonly detail: Failure['detail'] } | null;
}): string {
  if (state.failure) throw new Failure(state.failure.code, state.failure.detail);
  if (!state.publicOrigin) throw new Failure('listener.off');
  return state.publicOrigin;
}
