/** Slow clients, floods and bursts: a phone that means it is served all the same. */
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fromNetwork } from '../../main/listener/limits.ts';
import { createNeighbours, keyOf } from '../../main/listener/neighbours.ts';
import { codeOf, openDoor, raw, statusOf } from './door.ts';

/** Connections that say this much and then nothing. */
function holdOpen(port: number, count: number, text: string): Promise<readonly Socket[]> {
  const held = Array.from(
    { length: count },
    () =>
      new Promise<Socket>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.on('connect', () => socket.write(text));
        socket.on('error', () => undefined);
        onTestFinished(() => void socket.destroy());
      }),
  );
  return Promise.all(held);
}

const untilClosed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.closed) resolve();
    else socket.resume().once('close', () => resolve());
  });

test('a thousand mini programs that post at once are all answered, each once', async () => {
  const door = await openDoor();
  const host = `Host: 127.0.0.1:${door.port()}`;
  const post = (body: string) =>
    `POST /mini/login HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
  const posts = Array.from({ length: 1_000 }, (_, n) => raw(door.port(), post(`{"code":"c${n}"}`)));
  const statuses = (await Promise.all(posts)).map(statusOf);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(new Set(door.asked.map((ask) => ask.ask === 'login' && ask.code)).size).toBe(1_000);
  expect(door.asked).toHaveLength(1_000);
});

test('a flood of 2,000 requests does not lose a real callback', async () => {
  const door = await openDoor();
  const get = (path: string) =>
    raw(door.port(), `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${door.port()}\r\nConnection: close\r\n\r\n`);
  const flood = Array.from({ length: 2_000 }, (_, n) => get(`/nothing/${n}`));
  expect(statusOf(await get('/oa/callback?code=a'))).toBe(303);
  // On a busy machine some of the flood are too slow for it, or wait too long; none is answered amiss.
  const [cut, slow] = [0, 408];
  const statuses = new Set((await Promise.all(flood)).map(statusOf));
  expect([...statuses].filter((status) => ![404, slow, cut].includes(status))).toEqual([]);
  expect(statuses).toContain(404);
  expect(door.asked).toHaveLength(1);
});

test('clients that hold every place with half a request do not keep a phone out', async () => {
  const door = await openDoor();
  const headers = await holdOpen(door.port(), 300, 'GET /s/abc HTTP/1.1\r\nHost: ');
  const host = `Host: 127.0.0.1:${door.port()}`;
  const head = `POST /mini/login HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{`;
  await holdOpen(door.port(), 300, head);
  await holdOpen(door.port(), 300, '');
  expect((await door.get('/oa/callback?code=a&state=b')).status).toBe(303);
  expect(door.asked).toMatchObject([{ ask: 'callback' }]);
  await Promise.all(headers.map(untilClosed));
});

test('clients that dawdle are shown out: silent ones, half headers, half a body, and after their answer', async () => {
  const door = await openDoor();
  const host = `Host: 127.0.0.1:${door.port()}`;
  const body = `${host}\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{`;
  const [silent, headers, half, answered] = await Promise.all([
    raw(door.port()),
    raw(door.port(), 'GET /s/abc HTTP/1.1\r\nX: '),
    raw(door.port(), `POST /mini/login HTTP/1.1\r\n${body}`),
    raw(door.port(), `GET /r/abc HTTP/1.1\r\n${host}\r\n\r\n`),
  ]);
  expect([statusOf(silent), codeOf(silent)]).toEqual([408, 'request.slow']);
  expect([statusOf(headers), codeOf(headers)]).toEqual([408, 'request.slow']);
  expect(half).toBe('');
  expect(statusOf(answered)).toBe(200);
  expect(door.asked).toMatchObject([{ ask: 'result' }]);
});

test('when main does not answer, phones are told that the kiosk is busy', async () => {
  const door = await openDoor();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  door.answer(async () => {
    await held;
    return { json: {}, status: 200 };
  });
  const login = (n: number) => {
    const body = `{"code":"c${n}"}`;
    const head = `POST /mini/login HTTP/1.1\r\nHost: 127.0.0.1:${door.port()}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    return { more: `${head}\r\n${body}`, last: `${head}Connection: close\r\n\r\n${body}` };
  };
  const pipelined = Array.from({ length: 4 }, (_, line) => {
    const all = Array.from({ length: 130 }, (_, n) => login(200 * line + n));
    return raw(door.port(), all.map(({ more, last }, n) => (n < 129 ? more : last)).join(''));
  });
  await expect.poll(() => door.asked.length).toBe(512);
  // Whoever comes now is answered after all that came before.
  expect((await door.get('/r/abc')).status).toBe(429);
  release();
  const answers = (await Promise.all(pipelined)).join('');
  expect(answers.match(/HTTP\/1\.1 200/g)).toHaveLength(512);
  expect(answers.match(/HTTP\/1\.1 (?:503|429)/g)?.length).toBeGreaterThan(0);
  expect(answers).toMatch(/retry-after: \d/);
});

test('a main loop that never answers costs 20 seconds, not the visit', async () => {
  const door = await openDoor();
  door.answer(() => new Promise(() => {}));
  const [program, visitor] = await Promise.all([
    door.post('/mini/login', { code: 'c' }),
    door.get('/oa/callback?code=a'),
  ]);
  expect([program.status, await program.json()]).toMatchObject([503, { error: { code: 'busy' } }]);
  expect(visitor.status).toBe(503);
  expect(visitor.headers.get('content-type')).toContain('text/html');
});

test('a phone that left before its answer harms nobody', async () => {
  const door = await openDoor();
  let release = () => {};
  door.answer(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return { json: {}, status: 200 };
  });
  const leaving = new AbortController();
  const left = door.get('/r/abc', { signal: leaving.signal }).catch(() => 'left');
  await expect.poll(() => door.asked.length).toBe(1);
  leaving.abort();
  expect(await left).toBe('left');
  release();
  door.answer(() => ({ json: {}, status: 200 }));
  expect((await door.post('/mini/login', { code: 'c' })).status).toBe(200);
});

test('an address on the network may ask 60 times at once and 20 times a second', () => {
  let now = 0;
  const neighbours = createNeighbours(() => now);
  const phone = neighbours.of('192.168.1.20');
  const take = () => neighbours.takeToken(phone);
  const taken = () => Array.from({ length: 200 }, take).filter(Boolean).length;
  expect(taken()).toBe(fromNetwork.burst);
  now = 1_000;
  expect(taken()).toBe(20);
  now = 1_000_000;
  expect(taken()).toBe(60);
  expect(neighbours.takeToken(neighbours.of('192.168.1.21'))).toBe(true);
});

test('addresses are remembered by network, and not for ever', () => {
  expect(keyOf('::ffff:192.168.1.20')).toBe('192.168.1.20');
  expect(keyOf('2001:db8:1:2:3:4:5:6')).toBe(keyOf('2001:db8:1:2::1'));
  expect(keyOf('2001:db8:1:3::1')).not.toBe(keyOf('2001:db8:1:2::1'));
  expect(keyOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect([keyOf('127.0.0.1'), keyOf('::1'), keyOf('::ffff:127.0.0.9')]).toEqual(Array(3).fill('loopback'));
  const neighbours = createNeighbours(() => 0);
  const first = neighbours.of('10.0.0.1');
  for (let n = 0; n < 5_000; n += 1) neighbours.of(`10.1.${n >> 8}.${n & 255}`);
  expect(neighbours.of('10.0.0.1')).not.toBe(first);
});
