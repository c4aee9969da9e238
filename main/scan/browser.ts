/**
 * The website channel in the system's own browser, for staff PCs: WeChat's full page there, the callback here on our
 * listener. RFC 8252 section 7.3 (loopback).
 */
import { Failure } from '../../contract/failure.ts';
import { listenerPaths } from '../../contract/listener.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Attempts } from './attempts.ts';
import type { OneWay } from './scan.ts';
import { pageUrl } from './website-url.ts';

export interface BrowserScanDeps {
  readonly settings: () => Settings | null;
  readonly phoneOrigin: () => string;
  readonly attempts: Attempts;
  /** Hands an https address, or one of this machine, to the system. */
  readonly openInBrowser: (address: string) => Promise<void>;
}

export function createBrowserScan({
  settings,
  phoneOrigin,
  attempts,
  openInBrowser,
}: BrowserScanDeps): OneWay {
  let owner: string | null = null;
  return {
    open(attempt, language, events) {
      const { website, openOrigin } = settings() ?? {};
      if (!website || !openOrigin) throw new Failure('setup.incomplete', { field: 'channels.website' });
      const redirectUri = phoneOrigin() + listenerPaths.browser;
      owner = attempt;
      const address = pageUrl(openOrigin, {
        appid: website.appId,
        redirect_uri: redirectUri,
        state: attempts.issue(attempt, 'browser'),
        ...(language === 'en' ? { lang: 'en' as const } : {}),
      });
      openInBrowser(address).then(
        () => owner === attempt && events.shown(null),
        () => owner === attempt && events.failed({ code: 'page.unreachable', detail: {} }),
      );
    },
    close() {
      if (owner) attempts.drop(owner);
      owner = null;
    },
  };
}
