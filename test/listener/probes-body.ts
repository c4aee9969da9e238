/** Hostile bodies, tokens, and pages of other sites. */
import { at, bearer, get, good, json, own, post, request } from './bytes.ts';
import type { Probe } from './probes-head.ts';

export const bodies: readonly Probe[] = [
  ['missing', 400, 'body.missing', () => request('POST /mini/login HTTP/1.1', own())],
  ['empty', 400, 'body.missing', () => post('', json)],
  ['of plain text', 415, 'body.type', () => post(good, 'Content-Type: text/plain')],
  ['of a form', 415, 'body.type', () => post('code=a', 'Content-Type: application/x-www-form-urlencoded')],
  ['of no type', 415, 'body.type', () => post(good)],
  ['of a broken type', 415, 'body.type', () => post(good, 'Content-Type: application/json,text/plain;;')],
  ['that is compressed', 415, 'body.type', () => post(good, json, 'Content-Encoding: gzip')],
  ['that is half JSON', 400, 'body.not-json', () => post('{"code":', json)],
  ['that is not UTF-8', 400, 'body.not-json', () => post('{"code":"\xff"}', json)],
  ['with a byte order mark', 400, 'body.not-json', () => post('\xef\xbb\xbf{"code":"a"}', json)],
  ['8,000 arrays deep', 400, 'body.bad', () => post('['.repeat(8_000) + ']'.repeat(8_000), json)],
  ['with __proto__', 400, 'body.bad', () => post('{"code":"a","__proto__":{"admin":true}}', json)],
  ['with constructor', 400, 'body.bad', () => post('{"code":"a","constructor":{"prototype":{}}}', json)],
  ['with a code given twice, the last one wrong', 400, 'body.bad', () => post('{"code":"a","code":1}', json)],
  ['of 17 kB', 413, 'body.too-large', () => post(' '.repeat(17_000), json)],
  ['of 1 MB', 413, 'body.too-large', () => post('x'.repeat(1_000_000), json)],
  [
    'of 1 MB for a picture',
    413,
    'body.too-large',
    () =>
      request(
        'PUT /mini/avatar HTTP/1.1',
        own(),
        bearer,
        'Content-Type: image/png',
        'Content-Length: 1000000',
      ) + 'x'.repeat(1_000_000),
  ],
  [
    'of a terabyte, announced',
    413,
    'body.too-large',
    () => request('POST /mini/login HTTP/1.1', own(), json, 'Content-Length: 1000000000000'),
  ],
  [
    'of 1 MB that waits for leave',
    413,
    'body.too-large',
    () =>
      request('POST /mini/login HTTP/1.1', own(), json, 'Expect: 100-continue', 'Content-Length: 1000000'),
  ],
  [
    'of a picture that is text',
    415,
    'body.type',
    () =>
      `${request(
        'PUT /mini/avatar HTTP/1.1',
        own(),
        bearer,
        'Content-Type: image/svg+xml',
        'Content-Length: 6',
      )}<svg/>`,
  ],
  [
    'under a GET',
    413,
    'body.too-large',
    () => `${request('GET /s/abc HTTP/1.1', own(), 'Content-Length: 4')}GET `,
  ],
];

export const tokens: readonly Probe[] = [
  ['missing', 401, 'token.missing', () => get('/mini/session')],
  [
    'of another scheme',
    401,
    'token.missing',
    () => get('/mini/session', `Authorization: Basic ${'t'.repeat(43)}`),
  ],
  ['too short', 401, 'token.missing', () => get('/mini/session', 'Authorization: Bearer abc')],
  ['too long', 401, 'token.missing', () => get('/mini/session', `Authorization: Bearer ${'t'.repeat(129)}`)],
  [
    'of odd characters',
    401,
    'token.missing',
    () => get('/mini/session', `Authorization: Bearer ${'t'.repeat(40)}'--`),
  ],
  [
    'missing from a big picture',
    401,
    'token.missing',
    () =>
      request('PUT /mini/avatar HTTP/1.1', own(), 'Content-Type: image/png', 'Content-Length: 400000') +
      'x'.repeat(400_000),
  ],
];

export const strangers: readonly Probe[] = [
  ['posts', 403, 'cross-site', () => post(good, json, 'Origin: https://evil.example')],
  ['posts from nowhere', 403, 'cross-site', () => post(good, json, 'Origin: null')],
  [
    'posts with two origins',
    403,
    'cross-site',
    () => post(good, json, `Origin: http://127.0.0.1:${at()}`, 'Origin: https://evil.example'),
  ],
  [
    'posts from our address by another scheme',
    403,
    'cross-site',
    () => post(good, json, `Origin: https://127.0.0.1:${at()}`),
  ],
  [
    'posts, and says only that it is one',
    403,
    'cross-site',
    () => post(good, json, 'Sec-Fetch-Site: cross-site'),
  ],
  ['posts from the same network', 403, 'cross-site', () => post(good, json, 'Sec-Fetch-Site: same-site')],
  [
    'submits a form that opens',
    403,
    'cross-site',
    () =>
      post(good, json, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'),
  ],
  [
    'shows a callback as a picture',
    403,
    'cross-site',
    () =>
      get(
        '/oa/callback?code=a&state=b',
        'Sec-Fetch-Site: cross-site',
        'Sec-Fetch-Mode: no-cors',
        'Sec-Fetch-Dest: image',
      ),
  ],
  [
    'frames a start address',
    403,
    'cross-site',
    () => get('/s/abc', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'),
  ],
  ['fetches a start address ahead of time', 403, 'cross-site', () => get('/s/abc', 'Sec-Purpose: prefetch')],
  [
    'asks before it posts',
    403,
    'cross-site',
    () =>
      request(
        'OPTIONS /mini/login HTTP/1.1',
        own(),
        'Origin: https://evil.example',
        'Access-Control-Request-Method: POST',
        'Access-Control-Request-Private-Network: true',
      ),
  ],
];
