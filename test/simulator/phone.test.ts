/** The phone: in this process, over HTTP, and on another address. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { withSimulator } from './client.ts';

let client: Client;
beforeEach(async () => {
  client = await withSimulator();
});
afterEach(() => client.simulator.close());

const act = (
  name: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => client.get(`/simulator/phone/${name}`, {}, { method: 'POST', headers, body: JSON.stringify(body) });
const refusal = (code: string) => ({ error: { code, message: expect.any(String) } });

describe('a phone', () => {
  test('without a uuid scans the newest code, or the next that appears', async () => {
    const phone = client.simulator.phone('wang-wei');
    const scanning = phone.scan();
    const uuid = await client.show();
    await scanning;
    expect(phone.holding).toBe(uuid);
  });

  test('is the same for everybody who asks for it', () => {
    expect(client.simulator.phone('wang-wei')).toBe(client.simulator.phone('wang-wei'));
  });

  test('cannot confirm what it has not scanned', async () => {
    await expect(client.simulator.phone('wang-wei').confirm()).rejects.toMatchObject({
      code: 'uuid.not-scanned',
    });
  });

  test('cannot confirm twice', async () => {
    const uuid = await client.show();
    const phone = client.simulator.phone('wang-wei');
    await phone.scan(uuid);
    await phone.confirm(uuid);
    await expect(phone.confirm(uuid)).rejects.toMatchObject({ code: 'uuid.confirmed' });
  });

  test('cannot take over a code that somebody else has scanned', async () => {
    const uuid = await client.show();
    await client.simulator.phone('wang-wei').scan(uuid);
    await expect(client.simulator.phone('he-jun').scan(uuid)).rejects.toMatchObject({ code: 'uuid.taken' });
    await expect(client.simulator.phone('he-jun').confirm(uuid)).rejects.toMatchObject({
      code: 'uuid.not-scanned',
    });
  });

  test('cannot use an expired code', async () => {
    const uuid = await client.show();
    client.clock.pass(300_000);
    await expect(client.simulator.phone('wang-wei').scan(uuid)).rejects.toMatchObject({
      code: 'uuid.expired',
    });
    expect(client.simulator.latestQr()).toBeUndefined();
  });

  test('of nobody is an error', () => {
    expect(() => client.simulator.phone('nobody')).toThrow('no such person');
  });

  test('waitForQr can pass over the one already known', async () => {
    const first = await client.show();
    const waiting = client.simulator.waitForQr(first);
    const second = await client.show();
    expect(await waiting).toBe(second);
    await expect(client.simulator.waitForQr(second, 1)).rejects.toMatchObject({ code: 'uuid.none' });
  });
});

describe('over HTTP', () => {
  test('every button works', async () => {
    const uuid = await client.show();
    expect((await act('scan', { person: 'wang-wei', uuid })).fields).toEqual({
      uuid,
      step: 'scanned',
      app: 'Lobby <b>& Co</b>',
    });
    expect((await act('refuse', { person: 'wang-wei' })).fields).toMatchObject({ step: 'cancelled' });
    expect((await act('scan', { person: 'wang-wei' })).fields).toMatchObject({ uuid, step: 'scanned' });
    expect((await act('walk-away', { person: 'wang-wei' })).status).toBe(200);
    expect((await act('scan', { person: 'wang-wei', uuid })).fields).toMatchObject({ step: 'scanned' });
    expect((await act('confirm', { person: 'wang-wei', uuid })).fields).toMatchObject({ step: 'confirmed' });
  });

  test('a form does as well as JSON', async () => {
    const uuid = await client.show();
    const body = new URLSearchParams({ person: 'wang-wei', uuid });
    const { fields } = await client.get('/simulator/phone/scan', {}, { method: 'POST', body });
    expect(fields).toMatchObject({ step: 'scanned' });
  });

  test.each([
    ['an unknown person', { person: 'nobody' }, 404, 'person.unknown'],
    ['an unknown uuid', { person: 'wang-wei', uuid: '0000000000000000' }, 404, 'uuid.unknown'],
    ['a misshapen uuid', { person: 'wang-wei', uuid: '../x' }, 400, 'body.bad'],
    ['an unknown field', { person: 'wang-wei', id: 1 }, 400, 'body.bad'],
    ['no person', {}, 400, 'body.bad'],
    ['a list', [], 400, 'body.bad'],
    ['a name from the prototype', { person: '__proto__' }, 404, 'person.unknown'],
  ])('%s is refused', async (_, body, status, code) => {
    await client.show();
    const answer = await act('scan', body);
    expect({ status: answer.status, body: answer.fields }).toEqual({ status, body: refusal(code) });
  });

  test('nothing to scan is said at once', async () => {
    expect((await act('scan', { person: 'wang-wei' })).fields).toEqual(refusal('uuid.none'));
  });

  test('the phone’s state has people and codes, and no secret', async () => {
    const uuid = await client.show();
    const { fields, text } = await client.get('/phone/state');
    expect(fields['qrs']).toEqual([{ uuid, app: 'Lobby <b>& Co</b>', step: 'new', person: null }]);
    expect(text).not.toContain('0123456789abcdef0123456789abcdef');
  });

  test('a code leaves the list when its page has been silent', async () => {
    await client.show();
    client.clock.pass(8_000);
    expect((await client.get('/phone/state')).fields['qrs']).toEqual([]);
  });
});

describe('on another address', () => {
  const at = (origin: string, path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);

  test('only the phone’s part is served', async () => {
    const origin = await client.simulator.openToPhones('127.0.0.1');
    const uuid = await client.show();
    const statuses = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await at(origin, path)).status));
    const open = ['/phone', `/connect/confirm?uuid=${uuid}`, '/phone/state', '/phone/avatar/wang-wei/132'];
    expect(await statuses(open)).toEqual([200, 200, 200, 200]);
    const shut = ['/', '/simulator/state', '/simulator/faults', '/connect/qrconnect', '/sns/userinfo'];
    expect(await statuses([...shut, '/simulator/secret/wx0123456789abcdef'])).toEqual(Array(6).fill(404));
    const body = new URLSearchParams({ person: 'wang-wei', uuid });
    expect((await at(origin, '/simulator/phone/scan', { method: 'POST', body })).status).toBe(200);
  });

  test('closing it leaves the rest alone', async () => {
    const origin = await client.simulator.openToPhones('127.0.0.1');
    await client.simulator.closeToPhones();
    await expect(at(origin, '/phone')).rejects.toThrow();
    expect((await client.get('/phone')).status).toBe(200);
  });

  test('every interface at once is refused', async () => {
    await expect(client.simulator.openToPhones('0.0.0.0')).rejects.toMatchObject({ code: 'host.every' });
    await expect(client.simulator.openToPhones('::')).rejects.toMatchObject({ code: 'host.every' });
  });
});
