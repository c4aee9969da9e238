/**
 * SECURITY: people on the network who reach the phones' address must not turn this machine into their proxy. They may
 * open WeChat's pages, the hosts that apps registered (on their usual ports), and what was allowed by name.
 */
import { isIP } from 'node:net';
import type { SimApp } from '../options.ts';

export type MayOpen = (url: URL) => boolean;

const isLocal = (hostname: string) =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || isIP(hostname.replace(/^\[|\]$/g, '')) > 0;

export const mayOpenWhenShared =
  (apps: readonly SimApp[], allowed: ReadonlySet<string>, isWechat: MayOpen): MayOpen =>
  (url) => {
    if (isWechat(url) || allowed.has(url.origin)) return true;
    const isRegistered = apps.some(({ callbackHost }) => callbackHost?.toLowerCase() === url.hostname);
    return isRegistered && url.port === '' && !isLocal(url.hostname);
  };
