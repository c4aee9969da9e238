/** A website of an official account, for tests: a start address that leads to WeChat, and a callback that remembers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SimApp } from '../../simulator/options.ts';
import { app } from './client.ts';

/** Any callback host: the tests' own site has a port of its own each time. */
const { callbackHost: _, ...free } = app;
export const account: SimApp = {
  ...free,
  appId: 'wx00000000000000aa',
  kind: 'officialAccount',
  secret: 'a'.repeat(32),
  name: 'Lobby 服务号',
};

export interface Site {
  readonly origin: string;
  /** Every request that came back from WeChat, in order. */
  readonly callbacks: readonly URLSearchParams[];
  /** What the last request said about its browser. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Changes parameters of the authorise address, in their places. */
  readonly change?: Readonly<Record<string, string>>;
  readonly after?: string;
  readonly fragment?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
}

export const authorizeUrl = (
  redirectUri: string,
  { change = {}, after = '', fragment }: SiteOptions = {},
) => {
  const query = new URLSearchParams({
    appid: account.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'snsapi_userinfo',
    state: 'aState1',
    ...change,
  });
  const address = 'https://open.weixin.qq.com/connect/oauth2/authorize';
  return `${address}?${query}${after}${fragment ?? '#wechat_redirect'}`;
};

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const callbacks: URLSearchParams[] = [];
  let headers: Site['headers'] = {};
  const page = (response: ServerResponse, text: string) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  const go = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin);
    headers = request.headers;
    if (url.pathname === '/start') {
      response.setHeader('set-cookie', ['visit=1; Path=/; HttpOnly', 'gone=1; Max-Age=0']);
      return go(response, authorizeUrl(`${origin}/callback`, options));
    }
    if (url.pathname === '/callback') {
      callbacks.push(url.searchParams);
      return page(response, `<title>t</title><style>b{}</style><h1>你好 &amp; 欢迎</h1><p>done</p>`);
    }
    if (url.pathname === '/loop') return go(response, '/loop');
    if (url.pathname === '/silent') return;
    if (url.pathname === '/file') return go(response, 'file:///etc/passwd');
    return page(response, '<p>home</p>');
  };
  const server: Server = options.tls ? createSecureServer(options.tls, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `${options.tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    callbacks,
    get headers() {
      return headers;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
