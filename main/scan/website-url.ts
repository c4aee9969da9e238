/**
 * The two addresses of WeChat's website login. Every value is encoded exactly once; the reference script inserts them
 * as they are and leaves the encoding to its caller.
 * https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
 */

/** Options of wxLogin.js; the names and the odd types are WeChat's. */
export interface WxLoginOptions {
  readonly appid: string;
  readonly redirect_uri: string;
  /** 32 to 64 characters of [A-Za-z0-9], so that WeChat's page, which inserts it unencoded, cannot change it. */
  readonly state: string;
  readonly scope?: string;
  /** `true`: the frame itself goes to redirect_uri; `false`: the top window; else WeChat's page finds out. */
  readonly self_redirect?: boolean;
  readonly style?: 'black' | 'white';
  /** Address of a CSS file, https or `data:text/css;base64,…`; ignored with stylelite. */
  readonly href?: string;
  /** The number 1: the newer compact page, at least 220 × 220 px. */
  readonly stylelite?: 1;
  /** The number 0: desktop WeChat does not offer its own account. Believed to need stylelite. */
  readonly fast_login?: 0;
  readonly lang?: 'en';
  readonly styletype?: string;
  readonly sizetype?: string;
  readonly bgcolor?: string;
  readonly rst?: string;
}

const encoded = (pairs: ReadonlyArray<readonly [string, string]>) =>
  pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

const selfRedirect = (choice: boolean | undefined) => (choice === undefined ? 'default' : String(choice));

/** What the newest wxLogin.js puts into its frame's `src`, in its order. */
export function frameUrl(openOrigin: string, options: WxLoginOptions): string {
  const pairs: [string, string][] = [
    ['appid', options.appid],
    ['scope', options.scope ?? 'snsapi_login'],
    ['redirect_uri', options.redirect_uri],
    ['state', options.state],
    ['login_type', 'jssdk'],
    ['self_redirect', selfRedirect(options.self_redirect)],
    ['styletype', options.styletype ?? ''],
    ['sizetype', options.sizetype ?? ''],
    ['bgcolor', options.bgcolor ?? ''],
    ['rst', options.rst ?? ''],
  ];
  if (options.style) pairs.push(['style', options.style]);
  if (options.href) pairs.push(['href', options.href]);
  if (options.lang === 'en') pairs.push(['lang', 'en']);
  if (options.stylelite === 1) pairs.push(['stylelite', '1']);
  if (options.fast_login === 0) pairs.push(['fast_login', '0']);
  return `${openOrigin}/connect/qrconnect?${encoded(pairs)}`;
}

/** The full-page form, for a browser window of its own. */
export function pageUrl(
  openOrigin: string,
  options: Pick<WxLoginOptions, 'appid' | 'redirect_uri' | 'state' | 'scope' | 'lang'>,
): string {
  const pairs: [string, string][] = [
    ['appid', options.appid],
    ['redirect_uri', options.redirect_uri],
    ['response_type', 'code'],
    ['scope', options.scope ?? 'snsapi_login'],
    ['state', options.state],
  ];
  if (options.lang === 'en') pairs.push(['lang', 'en']);
  return `${openOrigin}/connect/qrconnect?${encoded(pairs)}#wechat_redirect`;
}
