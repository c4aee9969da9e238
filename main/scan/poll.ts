/**
 * Reads what WeChat's page is doing from the addresses it asks for, without touching the page: which QR it shows,
 * and what it already knows of the phone. Pure. wechat-protocol 1.3.
 */

export type PageSign =
  | { readonly sign: 'qr'; readonly uuid: string }
  | { readonly sign: 'poll'; readonly uuid: string; readonly last: 'nothing' | 'scanned' | 'cancelled' };

const uuidPattern = /^[0-9A-Za-z_-]{8,64}$/;
const lastOf: Readonly<Record<string, 'scanned' | 'cancelled'>> = { '404': 'scanned', '403': 'cancelled' };

/** Null for every other request of the page. */
export function signOf(address: string): PageSign | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const image = /^\/connect\/qrcode\/([^/]+)$/.exec(url.pathname);
  if (image?.[1] && uuidPattern.test(image[1])) return { sign: 'qr', uuid: image[1] };
  if (url.pathname !== '/connect/l/qrconnect') return null;
  const uuid = url.searchParams.get('uuid') ?? '';
  if (!uuidPattern.test(uuid)) return null;
  return { sign: 'poll', uuid, last: lastOf[url.searchParams.get('last') ?? ''] ?? 'nothing' };
}
