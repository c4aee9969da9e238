/** Requests that no client sends, over a raw socket: each has one answer, and the simulator lives on. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { withSimulator } from './client.ts';

let client: Client;
let port: number;
beforeEach(async () => {
  client = await withSimulator();
  port = Number(new URL(client.simulator.origin).port);
});
afterEach(() => client.simulator.close());

function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

const own = () => `Host: 127.0.0.1:${port}`;
const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\nConnection: close\r\n\r\n`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const codeOf = (answer: string) => /"code":"([\w.-]+)"/.exec(answer)?.[1];

describe('a target', () => {
  test.each([
    ['//', 400],
    ['//evil.example/phone', 400],
    ['http://evil.example/phone', 400],
    ['*', 400],
    ['/\\evil.example', 404],
    ['/%', 404],
    ['/connect/qrcode/%00', 404],
    ['/mmopen/vi_32/../../etc/passwd', 404],
    ['/mmopen/vi_32/__proto__/132', 404],
    ['/mmopen/vi_32/lin-xiaowen/__proto__', 404],
    ['/mmopen/vi_32/lin-xiaowen/100000', 404],
    ['/constructor', 404],
    ['/connect/l/qrconnect?uuid=%ff%00&last=%', 200],
    ['/phone?lang=%E0%A4%A&person=%', 200],
  ])('%s is answered with %i', async (target, status) => {
    expect(statusOf(await send(lines(`GET ${target} HTTP/1.1`, own())))).toBe(status);
  });
});

describe('a Host header', () => {
  test.each([
    ['of another name', ['Host: evil.example']],
    ['of another port', ['Host: 127.0.0.1:1']],
    ['of another address', ['Host: 127.0.0.2']],
    ['twice', ['Host: 127.0.0.1', 'Host: evil.example']],
    ['with a user name', ['Host: evil.example@127.0.0.1']],
    ['that is empty', ['Host: ']],
  ])('%s is refused', async (_, hosts) => {
    const answer = await send(lines('GET /phone HTTP/1.1', ...hosts));
    expect([400, 421]).toContain(statusOf(answer));
  });

  test('missing from HTTP/1.0 is refused', async () => {
    expect(statusOf(await send('GET /phone HTTP/1.0\r\n\r\n'))).toBe(421);
  });

  test.each(['open.weixin.qq.com', 'api.weixin.qq.com', 'localhost:PORT'])(
    '%s is one of ours',
    async (host) => {
      const answer = await send(
        lines('GET /sns/auth HTTP/1.1', `Host: ${host.replace('PORT', String(port))}`),
      );
      expect(statusOf(answer)).toBe(200);
    },
  );
});

describe('a page of another site', () => {
  const scan = (...headers: readonly string[]) => {
    const body = '{"person":"wang-wei"}';
    return send(
      `${lines('POST /simulator/phone/scan HTTP/1.1', own(), 'Content-Type: application/json', `Content-Length: ${body.length}`, ...headers)}${body}`,
    );
  };

  test('cannot press the phone’s buttons', async () => {
    expect(codeOf(await scan('Origin: https://evil.example'))).toBe('origin.foreign');
    expect(codeOf(await scan('Origin: null'))).toBe('origin.foreign');
    expect(codeOf(await scan('Sec-Fetch-Site: cross-site'))).toBe('origin.foreign');
    expect(codeOf(await scan(`Origin: http://127.0.0.1:${port}`))).toBe('uuid.none');
  });

  test('cannot read the secret or the state', async () => {
    const path = '/simulator/secret/wx0123456789abcdef';
    const answer = await send(lines(`GET ${path} HTTP/1.1`, own(), 'Sec-Fetch-Site: cross-site'));
    expect(codeOf(answer)).toBe('origin.foreign');
    expect(answer.toLowerCase()).not.toContain('access-control-allow');
  });

  test('cannot frame our pages', async () => {
    expect(await send(lines('GET / HTTP/1.1', own()))).toContain("frame-ancestors 'none'");
  });
});

describe('a body', () => {
  const post = (body: string, type = 'application/json', length = body.length) =>
    send(
      `${lines('POST /simulator/phone/scan HTTP/1.1', own(), `Content-Type: ${type}`, `Content-Length: ${length}`)}${body}`,
    );

  test.each([
    ['that is not JSON', '{', 'application/json', 400, 'body.not-json'],
    ['of another type', '{}', 'text/plain', 415, 'body.type'],
    ['that is missing', '', 'application/json', 400, 'body.bad'],
    ['that is null', 'null', 'application/json', 400, 'body.bad'],
    ['with __proto__', '{"__proto__":{"person":"wang-wei"}}', 'application/json', 400, 'body.bad'],
    ['of 1 MB', 'x'.repeat(1_000_000), 'application/json', 413, 'body.too-large'],
  ])('%s is refused', async (_, body, type, status, code) => {
    const answer = await post(body, type);
    expect([statusOf(answer), codeOf(answer)]).toEqual([status, code]);
  });
});

describe('a method', () => {
  test('that does not fit is refused with the ones that do', async () => {
    const answer = await send(lines('DELETE /phone HTTP/1.1', own()));
    expect(statusOf(answer)).toBe(405);
    expect(answer.toLowerCase()).toContain('allow: get');
  });
});

test('a __proto__ header harms nobody', async () => {
  expect(statusOf(await send(lines('GET /phone HTTP/1.1', own(), '__proto__: x', 'constructor: y')))).toBe(
    200,
  );
});

test('two thousand headers are refused or ignored', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `x-${i}: y`);
  expect([200, 400, 431]).toContain(statusOf(await send(lines('GET /phone HTTP/1.1', own(), ...many))));
});

test('after all of that it still signs people in', async () => {
  await send('\0\0\0');
  await send('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n');
  expect((await client.exchange(await client.signIn())).fields).toHaveProperty('access_token');
});
