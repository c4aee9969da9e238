/** The website channel's half of a scan: one attempt, one state, one view with WeChat's page. */
import type { BrowserWindow, WebContents } from 'electron';
import { Failure, type FailureCode, type PlainFailure } from '../../contract/failure.ts';
import type { Frame } from '../../contract/kiosk.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Attempts } from './attempts.ts';
import type { OneWay } from './scan.ts';
import { hostOf, mayVisit } from './traffic.ts';
import type { WebSessions } from './web-sessions.ts';
import { frameUrl } from './website-url.ts';
import { openWeChatView, type WeChatView } from './wechat-view.ts';

export interface WebsiteScan extends OneWay {
  place(frame: Frame): void;
}

export interface WebsiteScanDeps {
  readonly window: () => BrowserWindow | null;
  readonly settings: () => Settings | null;
  readonly attempts: Attempts;
  readonly sessions: WebSessions;
  readonly isCallback: (address: string, redirectUri: string) => boolean;
  readonly catchRedirect: (
    contents: WebContents,
    redirectUri: string,
    caught: (address: string) => void,
  ) => void;
  /** Lets the page go only where `allows` says. */
  readonly guard: (contents: WebContents, allows: (address: string) => boolean) => void;
  /** WeChat's page came without a QR: reads what it says instead. */
  readonly whyNoQr: (address: string) => Promise<PlainFailure>;
}

export function createWebsiteScan({
  window,
  settings,
  attempts,
  sessions,
  isCallback,
  catchRedirect,
  guard,
  whyNoQr,
}: WebsiteScanDeps): WebsiteScan {
  let view: WeChatView | null = null;
  let owner: string | null = null;
  let frame: Frame = null;

  const close = () => {
    view?.close();
    view = null;
    if (owner) attempts.drop(owner);
    owner = null;
  };

  return {
    open(attempt, language, events) {
      close();
      const kiosk = window();
      const { website, openOrigin } = settings() ?? {};
      if (!kiosk || !website || !openOrigin)
        throw new Failure('setup.incomplete', { field: 'channels.website' });
      owner = attempt;
      const { redirectUri } = website;
      const url = frameUrl(openOrigin, {
        appid: website.appId,
        redirect_uri: redirectUri,
        state: attempts.issue(attempt, 'website'),
        self_redirect: true,
        // Together they keep desktop WeChat from offering a staff member's account. wechat-protocol 1.4.
        stylelite: 1,
        fast_login: 0,
        ...(language === 'en' ? { lang: 'en' as const } : {}),
      });
      let codes = 0;
      const another = (tell: () => void) => () => {
        codes += 1;
        tell();
      };
      const failed = (code: FailureCode) => {
        if (code !== 'page.no-qr') return events.failed({ code, detail: {} });
        const before = codes;
        // On a slow network the code may come while WeChat is asked why it has not.
        void whyNoQr(url).then((failure) => owner === attempt && codes === before && events.failed(failure));
      };
      view = openWeChatView({
        window: kiosk,
        sessions,
        url,
        openOrigin,
        isCallback: (address) => isCallback(address, redirectUri),
        guard: (contents) => {
          guard(contents, (address) => {
            const may = mayVisit(address, openOrigin);
            if (!may && !isCallback(address, redirectUri)) events.refused(hostOf(address));
            return may;
          });
          catchRedirect(contents, redirectUri, events.caught);
        },
        events: {
          ...events,
          shown: another(() => events.shown(null)),
          renewed: another(events.renewed),
          failed,
        },
      });
      view.place(frame);
    },
    close,
    place(next) {
      frame = next;
      view?.place(next);
    },
  };
}
