/**
 * A real phone's camera opens an official account's QR in a browser that is not WeChat's. On the phones' own address
 * that browser becomes a simulated phone, with the address in front of its camera, as it does for a login code.
 */
import { isWechatBrowser } from '../account/authorize.ts';
import { authorizePath } from '../account/page-errors.ts';
import type { Route } from '../routes.ts';
import { bytes, withHeaders } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';

/** `#wechat_redirect` never gets here: the browser keeps it, and the phone's page puts it back. */
const phoneFor = ({ path, query }: Ask) => `/phone?url=${encodeURIComponent(`${path}?${query}`)}`;

export const forAnyCamera = (account: readonly Route[]): readonly Route[] =>
  account.map((route) =>
    route.path === authorizePath
      ? {
          ...route,
          handle: (ask, tail) =>
            isWechatBrowser(ask)
              ? route.handle(ask, tail)
              : withHeaders(bytes('text/plain', new Uint8Array(), 302), { location: phoneFor(ask) }),
        }
      : route,
  );
