/** Requests that no honest client sends, byte by byte: each has one answer, main hears of none, the listener lives on. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listener, openListener } from '../../main/listener/open-listener.ts';
import type { Ask, Reply } from '../../main/listener/words.ts';
import { builtThread } from './built.ts';
import { aim, get, good, json, lines, own, post, request } from './bytes.ts';
import { codeOf, loopback, proof, raw, statusOf, wellKnown } from './door.ts';
import { bodies, strangers, tokens } from './probes-body.ts';
import { hosts, methods, targets, wires } from './probes-head.ts';

let listener: Listener;
let port: number;
let asked: Ask[] = [];

beforeAll(async () => {
  listener = openListener({
    threadFile: await builtThread(),
    proof: () => proof,
    async onAsk(ask): Promise<Reply> {
      asked.push(ask);
      return wellKnown(ask);
    },
    onNote: () => undefined,
    changed: () => undefined,
  });
  await listener.set({ ...loopback, publicOrigin: 'https://kiosk.example' }, null);
  port = Number(new URL(listener.state().origin ?? '').port);
  aim(port);
});
afterAll(() => listener.close());

/** What the test asks must not reach main, and nothing of it may come back. */
async function refusal(...parts: readonly (string | Buffer)[]) {
  asked = [];
  const answer = await raw(port, ...parts);
  expect(asked).toEqual([]);
  return answer;
}

describe.each([
  ['a target', targets],
  ['a Host header', hosts],
  ['a method', methods],
  ['on the wire', wires],
  ['a body', bodies],
  ['a token', tokens],
  ['another site’s page that', strangers],
])('%s', (_, probes) => {
  test.each(probes)('%s is refused with %s %s', async (_what, status, code, bytes) => {
    const answer = await refusal(Buffer.from(bytes(), 'latin1'));
    expect(typeof status === 'number' ? [status] : status).toContain(statusOf(answer));
    if (code !== null) expect(codeOf(answer)).toBe(code);
    const head = answer.toLowerCase();
    expect(head).toContain('cache-control: no-store');
    expect(head).toContain('referrer-policy: no-referrer');
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toContain("content-security-policy: default-src 'none'");
    expect(head).not.toMatch(/access-control-|\nserver:|x-powered-by|evil|fastify|\n\s+at /);
    // One request, one answer.
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
  });
});

test('a method that does not fit is told which ones do', async () => {
  expect(await refusal(request('PUT /mini/session HTTP/1.1', own(), 'Content-Length: 0'))).toMatch(
    /\r\nallow: GET, DELETE\r\n/i,
  );
});

test.each([
  ['its address', () => own()],
  ['localhost', () => `Host: LocalHost:${port}`],
  ['its public name', () => 'Host: kiosk.example'],
  ['its public name with the port of the scheme', () => 'Host: kiosk.example:443'],
])('it answers to %s', async (_, host) => {
  expect(statusOf(await raw(port, request('GET /r/abc HTTP/1.1', host())))).toBe(200);
});

test('WeChat’s page may lead back here, and our own pages may do what they like', async () => {
  const led = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  expect(statusOf(await raw(port, get('/oa/callback?code=a&state=b', ...led)))).toBe(303);
  expect(statusOf(await raw(port, post(good, json, 'Origin: https://kiosk.example')))).toBe(200);
});

test('odd but harmless headers change nothing', async () => {
  const odd = ['__proto__: x', 'constructor: y', 'hasOwnProperty: z', 'Upgrade: websocket', 'X: \xff'];
  const answer = await raw(port, Buffer.from(get('/r/abc', ...odd), 'latin1'));
  expect(statusOf(answer)).toBe(200);
});

test('a client that waits for leave to send its body gets it', async () => {
  const head = lines(
    'POST /mini/login HTTP/1.1',
    own(),
    json,
    'Expect: 100-continue',
    'Content-Length: 12',
    'Connection: close',
    '',
  );
  const answer = await raw(port, head, good);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test('pipelined requests are answered in their order', async () => {
  const one = (path: string) => lines(`GET ${path} HTTP/1.1`, own(), '');
  const answer = await raw(port, one('/s/abc') + one('/r/abc') + one('/nothing') + get('/oa/callback?a=b'));
  expect([...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => match[1])).toEqual([
    '302',
    '200',
    '404',
    '303',
  ]);
});

test('a broken request behind a whole one is not answered in its place', async () => {
  const answer = await raw(port, `${lines('GET /nothing HTTP/1.1', own(), '')}GET \0 HTTP/1.1\r\n\r\n`);
  expect(answer.match(/HTTP\/1\.1 \d/g) ?? []).toHaveLength(answer === '' ? 0 : 1);
  expect(answer).not.toContain('400');
});

test('a start address is not smuggled into another answer', async () => {
  const smuggled = 'GET /s/smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
  await refusal(post(smuggled, json));
});

test('what it was asked does not come back', async () => {
  const marker = 'zzMARKERzz';
  for (const bytes of [
    get(`/${marker}`),
    get(`/r/abc?${marker}`, `X-${marker}: ${marker}`),
    post(`{"${marker}":1}`, json),
    post(`{"code":"${marker} "}`, json),
    post(marker, json, `Content-Type: ${marker}`),
    get('/mini/session', `Authorization: Bearer ${marker}`),
    `${marker} / HTTP/1.1\r\n\r\n`,
  ]) {
    expect(await raw(port, bytes)).not.toContain(marker);
  }
});

test('it gives no sign of what it is made of', async () => {
  const answer = await raw(port, get('/r/abc'));
  const names = [...(answer.split('\r\n\r\n')[0]?.matchAll(/^([\w-]+):/gm) ?? [])].map((match) =>
    match[1]?.toLowerCase(),
  );
  expect(names.sort()).toEqual([
    'cache-control',
    'connection',
    'content-length',
    'content-security-policy',
    'content-type',
    'date',
    'referrer-policy',
    'x-content-type-options',
  ]);
});

test('after all of that it still lets people in', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.end('\0');
  expect(statusOf(await raw(port, post(good, json)))).toBe(200);
});
