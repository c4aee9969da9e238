/** Hostile request lines, Host headers, methods, and what stands below HTTP. */
import { at, get, good, json, lines, own, post, request } from './bytes.ts';

/** What is sent, what it is answered with, and the code; every string is bytes in latin1. */
export type Probe = readonly [
  what: string,
  status: number | readonly number[],
  code: string | null,
  () => string,
];
export const targets: readonly Probe[] = [
  ['in absolute form', 400, 'target.bad', () => get('http://evil.example/s/abc')],
  ['in absolute form with our own name', 400, 'target.bad', () => get(`http://127.0.0.1:${at()}/s/abc`)],
  ['that starts with a foreign host', 400, 'target.bad', () => get('//evil.example/s/abc')],
  ['of two slashes', 400, 'target.bad', () => get('//')],
  ['of a star', 400, 'target.bad', () => request('OPTIONS * HTTP/1.1', own())],
  ['of CONNECT', 405, 'method.wrong', () => request('CONNECT evil.example:443 HTTP/1.1', own())],
  ['with a fragment', 400, 'target.bad', () => get('/s/abc#x')],
  ['with a backslash', 404, 'path.unknown', () => get('/s/..\\abc')],
  ['with encoded dots', 404, 'path.unknown', () => get('/r/%2e%2e/mini/session')],
  ['with plain dots', 404, 'path.unknown', () => get('/r/../mini/session')],
  ['with an encoded NUL', 404, 'path.unknown', () => get('/s/abc%00')],
  ['with an overlong slash', 404, 'path.unknown', () => get('/s/%c0%afabc')],
  ['with half an escape', 404, 'path.unknown', () => get('/s/%')],
  ['with an encoded letter of ours', 404, 'path.unknown', () => get('/%6dini/session')],
  ['with a matrix parameter', 404, 'path.unknown', () => get('/mini/session;a=b')],
  ['with bytes beyond ASCII', 400, null, () => get('/s/\xe9')],
  ['with a slash at the end', 404, 'path.unknown', () => get('/oa/callback/')],
  ['with a slash doubled inside', 404, 'path.unknown', () => get('/mini//session')],
  ['in other letters', 404, 'path.unknown', () => get('/OA/Callback')],
  ['of an object’s inside', 404, 'path.unknown', () => get('/__proto__')],
  ['of nothing here', 404, 'path.unknown', () => get('/favicon.ico')],
  ['of the root', 404, 'path.unknown', () => get('/')],
  ['of 5,000 characters', 414, 'target.too-long', () => get(`/oa/callback?${'a'.repeat(5_000)}`)],
  ['with a query of 3,000', 414, 'target.too-long', () => get(`/oa/callback?${'a'.repeat(3_000)}`)],
];

export const hosts: readonly Probe[] = [
  ['of another name', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', 'Host: evil.example')],
  [
    'of another name on our port',
    421,
    'host.wrong',
    () => request('GET /s/abc HTTP/1.1', `Host: evil.example:${at()}`),
  ],
  ['of another port', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', 'Host: 127.0.0.1:1')],
  ['without a port', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', 'Host: 127.0.0.1')],
  [
    'of another loopback address',
    421,
    'host.wrong',
    () => request('GET /s/abc HTTP/1.1', `Host: 127.0.0.2:${at()}`),
  ],
  [
    'with our address as a user',
    421,
    'host.wrong',
    () => request('GET /s/abc HTTP/1.1', `${own()}@evil.example`),
  ],
  [
    'with a number for an address',
    421,
    'host.wrong',
    () => request('GET /s/abc HTTP/1.1', `Host: 2130706433:${at()}`),
  ],
  [
    'with a dot at the end',
    421,
    'host.wrong',
    () => request('GET /s/abc HTTP/1.1', `Host: localhost.:${at()}`),
  ],
  ['given twice', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', own(), 'Host: evil.example')],
  ['given twice alike', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', own(), own())],
  ['that is empty', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1', 'Host:')],
  ['that is missing', 421, 'host.wrong', () => request('GET /s/abc HTTP/1.1')],
  ['missing from HTTP/1.0', 421, 'host.wrong', () => 'GET /s/abc HTTP/1.0\r\n\r\n'],
];

export const methods: readonly Probe[] = [
  ['TRACE', [400, 405], null, () => request('TRACE /mini/session HTTP/1.1', own())],
  ['OPTIONS', 405, 'method.wrong', () => request('OPTIONS /mini/login HTTP/1.1', own())],
  ['HEAD', 405, null, () => request('HEAD /s/abc HTTP/1.1', own())],
  ['PUT', 405, 'method.wrong', () => request('PUT /mini/login HTTP/1.1', own(), 'Content-Length: 0')],
  ['GET of what is posted', 405, 'method.wrong', () => get('/mini/login')],
  [
    'POST of what is opened',
    405,
    'method.wrong',
    () => `${request('POST /oa/callback HTTP/1.1', own(), json, 'Content-Length: 2')}{}`,
  ],
  ['PROPFIND', 405, 'method.wrong', () => request('PROPFIND /r/abc HTTP/1.1', own())],
  ['in small letters', 400, 'request.bad', () => request('get /r/abc HTTP/1.1', own())],
  ['of our own making', 400, 'request.bad', () => request('SIGNIN /r/abc HTTP/1.1', own())],
];

export const wires: readonly Probe[] = [
  [
    'both Content-Length and chunks',
    400,
    'request.bad',
    () =>
      request('POST /mini/login HTTP/1.1', own(), json, 'Content-Length: 5', 'Transfer-Encoding: chunked') +
      '0\r\n\r\n',
  ],
  ['two Content-Lengths', 400, 'request.bad', () => post(good, json, 'Content-Length: 0')],
  [
    'a Content-Length with a sign',
    400,
    'request.bad',
    () => request('POST /mini/login HTTP/1.1', own(), json, 'Content-Length: +12') + good,
  ],
  [
    'chunks',
    411,
    'body.length',
    () =>
      request('POST /mini/login HTTP/1.1', own(), json, 'Transfer-Encoding: chunked') +
      'c\r\n{"code":"a"}\r\n0\r\n\r\n',
  ],
  [
    'a chunk of all the memory there is',
    [400, 411],
    null,
    () =>
      `${request('POST /mini/login HTTP/1.1', own(), json, 'Transfer-Encoding: chunked')}fffffffffffffff\r\n`,
  ],
  [
    'a flood of chunk extensions',
    [411, 413],
    null,
    () =>
      request('POST /mini/login HTTP/1.1', own(), json, 'Transfer-Encoding: chunked') +
      `1;${'a'.repeat(20_000)}\r\n`,
  ],
  [
    'a coding nobody knows',
    411,
    'body.length',
    () => `${request('POST /mini/login HTTP/1.1', own(), json, 'Transfer-Encoding: xchunked')}0\r\n\r\n`,
  ],
  ['bare line feeds', 400, 'request.bad', () => `GET /s/abc HTTP/1.1\n${own()}\n\n`],
  ['a NUL', 400, 'request.bad', () => get('/s/abc', 'X: a\0b')],
  ['a folded header', 400, 'request.bad', () => get('/s/abc', 'X: a\r\n b')],
  ['a space before the colon', 400, 'request.bad', () => get('/s/abc', 'X : a')],
  ['a Host with a space behind its name', 400, 'request.bad', () => get('/s/abc', 'Host : evil.example')],
  ['a header of two words', 400, 'request.bad', () => get('/s/abc', 'X Y: a')],
  ['a header without a name', 400, 'request.bad', () => get('/s/abc', ': a')],
  [
    '2,100 headers',
    431,
    'headers.too-many',
    () => get('/s/abc', ...Array.from({ length: 2_100 }, (_, n) => `x${n}: y`)),
  ],
  [
    '101 headers and then a second Host',
    431,
    'headers.too-many',
    () => get('/s/abc', ...Array.from({ length: 101 }, (_, n) => `x${n}: y`), 'Host: evil.example'),
  ],
  ['a header of 20 kB', 431, 'headers.too-many', () => get('/s/abc', `X: ${'y'.repeat(20_000)}`)],
  ['HTTP/2 without asking', 400, 'request.bad', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/0.9', [400, 421], null, () => 'GET /s/abc\r\n\r\n'],
  ['HTTP/3.7', 400, 'request.bad', () => lines('GET /s/abc HTTP/3.7', own(), '')],
  ['TLS where there is none', 400, 'request.bad', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['nothing but NULs', 400, 'request.bad', () => '\0\0\0\0'],
  ['an expectation nobody meets', 417, 'request.expects', () => post(good, json, 'Expect: 200-maybe')],
];
