/**
 * Catches the redirect inside WeChat's view before a byte or a DNS query leaves the machine. Two locks: the
 * navigation events, and the same test for the view's request filter.
 */
import type { WebContents } from 'electron';

/** Scheme, host, port and path must be the same; WeChat itself compares the host alone. */
export function isCallback(address: string, redirectUri: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const ours = new URL(redirectUri);
  return (
    url.protocol === ours.protocol &&
    url.host === ours.host &&
    url.pathname === ours.pathname &&
    url.username === '' &&
    url.password === ''
  );
}

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** `caught` may be called more than once; accepting is what happens once. */
export function catchRedirect(
  contents: WebContents,
  redirectUri: string,
  caught: (address: string) => void,
): void {
  const stop = (details: Navigation) => {
    if (!isCallback(details.url, redirectUri)) return;
    details.preventDefault();
    caught(details.url);
  };
  contents.on('will-frame-navigate', stop);
  contents.on('will-redirect', stop);
}
