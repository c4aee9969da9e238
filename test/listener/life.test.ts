/** On, off, moved, taken, broken: the listener says what is true and gets well by itself. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { breakableThread } from './built.ts';
import { loopback, openDoor } from './door.ts';

/** Somebody else on a port. */
async function squat() {
  const squatter = createServer((socket) => socket.destroy());
  const port = await freePort();
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
  return {
    port,
    leave: () => new Promise((resolve) => squatter.close(resolve)),
  };
}

test('it is off until it is switched on, and off again', async () => {
  const door = await openDoor({ on: false });
  const off = { on: false, origin: null, publicOrigin: null, failure: null };
  expect(door.listener.state()).toEqual(off);
  await door.listener.set(loopback, null);
  const origin = door.origin();
  expect(door.listener.state()).toEqual({ on: true, origin, publicOrigin: origin, failure: null });
  expect((await door.get('/r/abc')).status).toBe(200);
  await door.listener.set({ ...loopback, on: false }, null);
  expect(door.listener.state()).toEqual(off);
  await expect(fetch(`${origin}/r/abc`)).rejects.toThrow();
});

test('it moves to another port, with another public origin, and leaves nothing behind', async () => {
  const door = await openDoor();
  const before = door.origin();
  const publicOrigin = 'https://kiosk.example';
  const port = await freePort();
  await door.listener.set({ ...loopback, port, publicOrigin }, null);
  expect(door.listener.state()).toMatchObject({ origin: `http://127.0.0.1:${port}`, publicOrigin });
  await expect(fetch(`${before}/r/abc`)).rejects.toThrow();
  expect((await door.get('/r/abc')).status).toBe(200);
});

test('it is not disturbed when it is told what it knows', async () => {
  const door = await openDoor();
  const before = door.origin();
  await door.listener.set(loopback, null);
  expect(door.origin()).toBe(before);
  expect(door.states).toHaveLength(1);
});

test.skipIf(process.platform !== 'linux')('it listens at one address and nowhere else', async () => {
  const door = await openDoor();
  const port = door.port().toString(16).toUpperCase().padStart(4, '0');
  const listening = ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && fields[1]?.endsWith(`:${port}`));
  expect(listening.map((fields) => fields[1])).toEqual([`0100007F:${port}`]);
});

const network = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

test.skipIf(!network)('on the network, one address is slowed down and is told so', async () => {
  const door = await openDoor({ address: network ?? '' });
  expect(new URL(door.origin()).hostname).toBe(network);
  await expect(fetch(`http://127.0.0.1:${door.port()}/r/abc`)).rejects.toThrow();
  const answers = await Promise.all(Array.from({ length: 300 }, () => door.get('/r/abc')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
  const slowed = answers.find(({ status }) => status === 429);
  expect(slowed?.headers.get('retry-after')).toBe('1');
  expect(await slowed?.text()).toContain('<!DOCTYPE html>');
  expect(door.asked.length).toBeLessThan(300);
});

test('a port that is taken is said, and taken as soon as it is free', async () => {
  const squatter = await squat();
  const door = await openDoor({ port: squatter.port });
  expect(door.listener.state()).toEqual({
    on: true,
    origin: null,
    publicOrigin: null,
    failure: { code: 'listener.port-taken', detail: { address: '127.0.0.1', port: squatter.port } },
  });
  await squatter.leave();
  await door.until(({ origin }) => origin !== null);
  expect(door.listener.state().failure).toBeNull();
  expect((await door.get('/r/abc')).status).toBe(200);
  expect(door.notes.filter(([note]) => note === 'not-listening')).toHaveLength(1);
});

test('staff can move it away from a port that stays taken', async () => {
  const squatter = await squat();
  const door = await openDoor({ port: squatter.port });
  await door.listener.set(loopback, null);
  expect(door.listener.state().failure).toBeNull();
  await squatter.leave();
});

test('an address that this machine does not have is said', async () => {
  const door = await openDoor({ address: '192.0.2.1' });
  expect(door.listener.state().failure).toEqual({
    code: 'listener.no-address',
    detail: { address: '192.0.2.1' },
  });
});

test('HTTPS without a certificate, or with a broken one, is said and not replaced by HTTP', async () => {
  const door = await openDoor({ tls: { kind: 'own' } });
  expect(door.listener.state().failure?.code).toBe('listener.no-certificate');
  await door.listener.set({ ...loopback, tls: { kind: 'own' } }, { cert: 'x', key: 'y' });
  expect(door.listener.state()).toMatchObject({
    origin: null,
    failure: { code: 'listener.bad-certificate' },
  });
});

test('what it takes to listen and could not be had is said', async () => {
  const door = await openDoor();
  const failure = { code: 'secret.locked', detail: {} } as const;
  await door.listener.fail(loopback, failure);
  expect(door.listener.state()).toMatchObject({ on: true, origin: null, failure });
  await door.listener.set(loopback, null);
  expect((await door.get('/r/abc')).status).toBe(200);
});

test('a thread that breaks is replaced, at the same address', async () => {
  const door = await openDoor({ port: await freePort() }, null, await breakableThread());
  const before = door.origin();
  door.answer(() => ({ json: 'break', status: 200 }));
  await expect(door.post('/mini/login', { code: 'c' })).rejects.toThrow();
  await door.until(({ failure }) => failure !== null);
  await door.until(({ origin }) => origin === before);
  door.answer(() => ({ json: {}, status: 200 }));
  expect((await door.post('/mini/login', { code: 'c' })).status).toBe(200);
  expect(door.notes).toContainEqual(['not-listening', { code: 'internal', was: 'thread-ended' }]);
});

test('once closed it stays closed', async () => {
  const door = await openDoor();
  const closing = door.listener.close();
  await door.listener.set(loopback, null);
  await closing;
  expect(door.listener.state().on).toBe(false);
});
