/**
 * The one filter over everything WeChat's page asks of the network: what may pass, what is read in passing, and the
 * header that takes pop-ups, dialogs and downloads from the page. Electron keeps one listener per event, so all of it
 * is here.
 */
import type { Session } from 'electron';
import { signOf } from './poll.ts';

export interface TrafficEvents {
  /** A QR image arrived whole. */
  qrShown(uuid: string): void;
  /** The QR was asked for and something that is no picture came. */
  qrMissing(): void;
  polled(last: 'nothing' | 'scanned' | 'cancelled'): void;
  pollFailed(): void;
  refused(host: string): void;
}

const wechatHosts =
  /^(?:(?:[\w-]+\.)*weixin\.qq\.com|(?:[\w-]+\.)*wx\.qq\.com|wx\.gtimg\.com|(?:[\w-]+\.)*qlogo\.cn|(?:[\w-]+\.)*qpic\.cn)$/;

/** Desktop WeChat answers here and would offer the account of whoever uses this PC. wechat-protocol 1.4. */
const desktopWeChat = /^localhost\./;

/** May WeChat's page reach this address? Only WeChat's hosts over https, or the configured origin. */
export function mayPass(address: string, openOrigin: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'data:') return true;
  // A blob: address would pass as the origin inside it.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  if (desktopWeChat.test(url.hostname)) return false;
  if (url.origin === openOrigin) return true;
  const openIsWeChats = wechatHosts.test(new URL(openOrigin).hostname);
  return openIsWeChats && url.protocol === 'https:' && url.port === '' && wechatHosts.test(url.hostname);
}

/** For the log: never more of an address than its host. */
export const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : 'unreadable');

/** May the page itself go there? Pictures in `data:` are fine, a page in it is not. */
export const mayVisit = (address: string, openOrigin: string) =>
  !/^data:/i.test(address) && mayPass(address, openOrigin);

/** SECURITY: without popups, modals, downloads or top navigation by frames; reliability.md 0.10. */
const sandboxPolicy = 'sandbox allow-scripts allow-same-origin allow-forms';

const typeOf = (headers: Record<string, string[]> | undefined) =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1]?.[0] ?? '';

export function watchTraffic(
  session: Session,
  openOrigin: string,
  isCallback: (address: string) => boolean,
  events: TrafficEvents,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    // SECURITY: the second lock behind the navigation events; the code never leaves even if those are missed.
    if (isCallback(url)) return answer({ cancel: true });
    const passes = mayPass(url, openOrigin);
    if (!passes) events.refused(hostOf(url));
    const sign = passes ? signOf(url) : null;
    if (sign?.sign === 'poll') events.polled(sign.last);
    answer({ cancel: !passes });
  });
  session.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [sandboxPolicy] } }),
  );
  session.webRequest.onCompleted(({ url, statusCode, responseHeaders }) => {
    const sign = signOf(url);
    if (sign?.sign !== 'qr') return;
    if (statusCode === 200 && typeOf(responseHeaders).startsWith('image/')) events.qrShown(sign.uuid);
    else events.qrMissing();
  });
  session.webRequest.onErrorOccurred(({ url, error }) => {
    if (error === 'net::ERR_ABORTED' || error === 'net::ERR_BLOCKED_BY_CLIENT') return;
    const sign = signOf(url);
    if (sign?.sign === 'poll') events.pollFailed();
    if (sign?.sign === 'qr') events.qrMissing();
  });
}
