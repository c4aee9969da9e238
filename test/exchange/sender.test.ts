import { connect } from 'node:net';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fetchBytes } from '../../main/exchange/fetch-bytes.ts';
import { createWeChatHttp } from '../../main/exchange/wechat-http.ts';
import { failureOf, holdsNone, plainFailureOf } from './failing.ts';
import { gate, startScripted } from './scripted.ts';

const Anything = v.object({});
const get = (http: ReturnType<typeof createWeChatHttp>, path = '/x') =>
  http.get(path, { secret: 'S3CRET' }, Anything);

test('one connection serves many questions one after the other', async () => {
  const { http, says, connections } = await startScripted();
  says('/x', { errcode: 0 });
  for (let i = 0; i < 20; i += 1) await get(http);
  await http.post('/x', {}, { a: 1 }, Anything);
  expect(connections()).toBe(1);
});

test('at most 128 connections are opened; questions beyond them wait, and all are answered', async () => {
  const { http, says, asked, connections } = await startScripted();
  const held = gate();
  says('/x', (_, answer) => void held.opened.then(() => answer.end('{"errcode":0}')));
  const all = Promise.all(Array.from({ length: 150 }, () => get(http)));
  await expect.poll(() => asked('/x').length).toBe(128);
  expect(connections()).toBe(128);
  held.open();
  expect(await all).toHaveLength(150);
});

test('a query is encoded once, and JSON goes out as JSON', async () => {
  const { http, says, asked } = await startScripted();
  says('/x', { errcode: 0 });
  await http.post('/x', { code: 'a b&c=d/é' }, { name: '名' }, Anything);
  expect(asked('/x')).toEqual([
    { method: 'POST', path: '/x', query: { code: 'a b&c=d/é' }, body: '{"name":"名"}' },
  ]);
});

test('no redirect is followed', async () => {
  const { http, says, asked } = await startScripted();
  says('/x', (_, answer) => void answer.writeHead(302, { location: '/y' }).end());
  expect(await plainFailureOf(get(http))).toEqual({ code: 'wechat.bad-answer', detail: { status: 302 } });
  expect(asked('/y')).toHaveLength(0);
});

test('nothing is sent twice, whatever goes wrong', async () => {
  const { http, says, asked } = await startScripted();
  says('/x', (_, answer) => void answer.writeHead(503, { 'retry-after': '0' }).end('{}'));
  expect(await plainFailureOf(get(http))).toEqual({ code: 'wechat.busy', detail: { status: 503 } });
  says('/x', (_, answer) => void answer.destroy());
  expect((await plainFailureOf(get(http))).code).toBe('network.unreachable');
  expect(asked('/x')).toHaveLength(2);
});

test('an answer that stops in the middle is none', async () => {
  const { http, says } = await startScripted();
  says('/x', (_, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('{"errcode":0}', () => answer.destroy());
  });
  expect((await plainFailureOf(get(http))).code).toBe('network.unreachable');
});

test('an answer that is too large is refused, announced or not', async () => {
  const { http, says } = await startScripted();
  const tooLarge = { code: 'wechat.bad-answer', detail: { reason: 'too large' } };
  says('/x', (_, answer) => void answer.writeHead(200, { 'content-length': '999999999' }).write('{'));
  expect(await plainFailureOf(get(http))).toEqual(tooLarge);
  says('/x', (_, answer) => {
    const more = () => answer.write('x'.repeat(65_536), (error) => error ?? more());
    more();
  });
  expect(await plainFailureOf(get(http))).toEqual(tooLarge);
});

test('nobody there is a failure that names nothing', async () => {
  const http = createWeChatHttp(() => 'http://127.0.0.1:1');
  const failure = await failureOf(get(http));
  expect(failure.plain()).toEqual({ code: 'network.unreachable', detail: { reason: 'ECONNREFUSED' } });
  holdsNone(failure, ['S3CRET', '127.0.0.1']);
});

test('an address that is none fails in the same way', async () => {
  for (const origin of ['', 'not an origin', 'ftp://127.0.0.1']) {
    const failure = await failureOf(get(createWeChatHttp(() => origin)));
    expect(failure.code).toBe('network.unreachable');
    holdsNone(failure, ['S3CRET']);
  }
});

test('an empty answer is 0 bytes, not a fault', async () => {
  const { origin, says } = await startScripted();
  says('/x', new Uint8Array());
  const { status, bytes } = await fetchBytes(`${origin}/x`, 10);
  expect([status, bytes.length]).toEqual([200, 0]);
});

test('a server that closes an idle connection costs nobody a question', async () => {
  const { http, says, origin } = await startScripted();
  says('/x', (_, answer) => void answer.writeHead(200, { connection: 'close' }).end('{}'));
  await get(http);
  await get(http);
  // Still there for somebody else.
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await new Promise((done) => socket.once('connect', done));
  socket.destroy();
});

test('the clocks of the newest answer are known, WeChat’s and ours', async () => {
  const { http, says } = await startScripted();
  says(
    '/x',
    (_, answer) => void answer.writeHead(200, { date: 'Fri, 02 Jan 2026 03:04:05 GMT' }).end('{}'),
    (_, answer) => void answer.writeHead(200, { date: 'yesterday' }).end('{}'),
  );
  expect(http.lastClocks()).toBeNull();
  const before = Date.now();
  await get(http);
  const clocks = http.lastClocks();
  expect(clocks?.theirs).toBe(Date.UTC(2026, 0, 2, 3, 4, 5));
  expect(clocks?.ours).toBeGreaterThanOrEqual(before);
  await get(http);
  expect(http.lastClocks()).toBeNull();
});
