/** The long poll: what the page is told, and when. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

test('the body is WeChat’s to the byte', async () => {
  const uuid = await client.show();
  await client.simulator.phone('wang-wei').scan(uuid);
  const { text } = await client.get('/connect/l/qrconnect', { uuid, _: '1' });
  expect(text).toBe("window.wx_errcode=404;window.wx_code='';");
});

test('a held poll is answered the moment somebody scans', async () => {
  const uuid = await client.show();
  const told = client.poll(uuid);
  await client.held(1);
  await client.simulator.phone('wang-wei').scan(uuid);
  expect(await told).toBe('404');
});

test('a page that knows of the scan waits for the confirmation', async () => {
  const uuid = await client.show();
  const phone = client.simulator.phone('wang-wei');
  await phone.scan(uuid);
  const told = client.poll(uuid, 404);
  await client.held(1);
  await phone.confirm();
  expect(await told).toMatch(/^405 0\d1[0-9A-Za-z]{29}$/);
});

test('a page that does not know of the scan yet is told the newest step', async () => {
  const uuid = await client.show();
  const phone = client.simulator.phone('wang-wei');
  await phone.scan(uuid);
  await phone.confirm();
  expect(await client.poll(uuid)).toMatch(/^405 /);
});

test('a refused QR can be scanned again, by somebody else too', async () => {
  const uuid = await client.show();
  await client.simulator.phone('wang-wei').scan(uuid);
  await client.simulator.phone('wang-wei').refuse();
  expect(await client.poll(uuid, 404)).toBe('403');
  const told = client.poll(uuid, 403);
  await client.held(1);
  await client.simulator.phone('he-jun').scan(uuid);
  expect(await told).toBe('404');
});

test('walking away tells nobody anything', async () => {
  await client.simulator.close();
  client = await withSimulator({ lifetimes: { hold: 1 } });
  const uuid = await client.show();
  await client.simulator.phone('wang-wei').scan(uuid);
  await client.simulator.phone('wang-wei').walkAway();
  expect(await client.poll(uuid)).toBe('404');
  expect(await client.poll(uuid, 404)).toBe('408');
});

test('an idle poll ends with 408', async () => {
  await client.simulator.close();
  client = await withSimulator({ lifetimes: { hold: 1 } });
  expect(await client.poll(await client.show())).toBe('408');
});

test('a QR expires after five minutes with 402', async () => {
  const uuid = await client.show();
  client.clock.pass(300_000 - 1);
  await client.simulator.phone('wang-wei').scan(uuid);
  expect(await client.poll(uuid)).toBe('404');
  client.clock.pass(1);
  expect(await client.poll(uuid, 404)).toBe('402');
});

test('a uuid that never was gets 500', async () => {
  expect(await client.poll('0000000000000000')).toBe('500');
  expect(await client.poll('')).toBe('500');
});

test('a lost answer can be asked for again', async () => {
  const uuid = await client.show();
  await client.simulator.phone('wang-wei').scan(uuid);
  await client.simulator.phone('wang-wei').confirm();
  expect(await client.poll(uuid)).toBe(await client.poll(uuid));
});

test('closing ends held polls at once', async () => {
  const told = client.poll(await client.show()).catch(() => 'ended');
  await client.held(1);
  await client.simulator.close();
  expect(await told).toBe('ended');
  client = await withSimulator();
});

test('a page that goes away stops being polled', async () => {
  const uuid = await client.show();
  const leaving = new AbortController();
  const told = client.get('/connect/l/qrconnect', { uuid }, { signal: leaving.signal }).catch(() => 'left');
  await client.held(1);
  leaving.abort();
  expect(await told).toBe('left');
  while (client.simulator.requests.open('poll') > 0) await new Promise(setImmediate);
});
