/** What demo mode tells its simulator, on loopback addresses only: 127.0.0.2 stands for the network. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Way } from '../../../contract/channel.ts';
import type { KioskSession } from '../../../contract/session.ts';
import type { Settings } from '../../../contract/settings.ts';
import { type Demo, startDemo } from '../../../main/demo.ts';
import type { SettingsFile } from '../../../main/settings/settings.ts';

let network: string | null;
let saved: Settings | null;
let servers: Server[];
let demo: Demo;

beforeEach(async () => {
  network = '127.0.0.2';
  saved = null;
  servers = [];
  const settings: SettingsFile = {
    current: () => saved,
    failure: () => null,
    save: (next) => {
      saved = next;
      return next;
    },
  };
  demo = await startDemo(
    settings,
    () => ({ setInMemory: () => undefined }),
    () => network,
  );
});
afterEach(async () => {
  await demo.close();
  for (const server of servers) server.close();
});

/** A kiosk that listens at this address. */
async function kioskAt(address: string): Promise<string> {
  const server = createServer((_, response) => response.end('<p>this is the kiosk</p>'));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, address, done));
  return `http://${address}:${(server.address() as AddressInfo).port}`;
}

const here = () => new URL(demo.phoneAddress('en')).origin;

async function open(phones: string, url: string): Promise<{ kind: string; text: string }> {
  const response = await fetch(`${phones}/simulator/phone/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'wang-wei', url }),
  });
  return ((await response.json()) as { page: { kind: string; text: string } }).page;
}

const offered = async () => {
  const { qrs, minis, addresses } = (await (await fetch(`${here()}/phone/state`)).json()) as {
    qrs: { app: string }[];
    minis: { app: string }[];
    addresses: { app: string; url: string }[];
  };
  return { qrs, minis, addresses };
};

const waiting = (way: Way): KioskSession => ({
  step: 'waiting',
  attempt: 'a',
  way,
  round: 0,
  phone: 'away',
  picture: null,
  expiresAt: 0,
  life: 0,
});

describe('phones of the network', () => {
  test('find the simulated phone there, and the kiosk is to listen there too', async () => {
    await demo.allowPhones(true);
    const { phoneOrigin } = demo.state();
    expect(phoneOrigin).toMatch(/^http:\/\/127\.0\.0\.2:\d+$/);
    expect((await fetch(`${phoneOrigin}/phone`)).status).toBe(200);
    expect(saved?.listener).toMatchObject({ on: true, address: '127.0.0.2', port: 0 });
  });

  test('may open the kiosk where it listens, and no longer where it listened before', async () => {
    const before = await kioskAt('127.0.0.1');
    const now = await kioskAt('127.0.0.2');
    demo.listening(before);
    await demo.allowPhones(true);
    demo.listening(null);
    demo.listening(now);
    const phones = demo.state().phoneOrigin ?? '';
    expect(await open(phones, `${now}/s/x`)).toMatchObject({ kind: 'page', text: 'this is the kiosk' });
    expect((await open(phones, before)).text).toContain('address.denied');
  });

  test('that scan with their own camera find a simulated phone with the address in front of it', async () => {
    await demo.allowPhones(true);
    const { openOrigin } = demo.forPhones(saved) ?? {};
    expect(openOrigin).toBe(demo.state().phoneOrigin);
    const authorize = `/connect/oauth2/authorize?appid=${saved?.officialAccount?.appId}&scope=snsapi_base`;
    const scanned = await fetch(openOrigin + authorize, { redirect: 'manual' });
    expect(scanned.status).toBe(302);
    expect(new URLSearchParams(scanned.headers.get('location')?.split('?')[1]).get('url')).toBe(authorize);
    const page = await fetch(openOrigin + (scanned.headers.get('location') ?? ''));
    expect(await page.text()).toContain(saved?.officialAccount?.appId);
  });

  test('are shut out again, and the kiosk goes back to loopback', async () => {
    await demo.allowPhones(true);
    const phones = demo.state().phoneOrigin ?? '';
    await demo.allowPhones(false);
    await expect(fetch(`${phones}/phone`)).rejects.toThrow();
    expect(demo.state().phoneOrigin).toBeNull();
    expect(saved?.listener.address).toBe('127.0.0.1');
  });

  test('cannot be let in where there is no network, and then nothing changes', async () => {
    network = null;
    await expect(demo.allowPhones(true)).rejects.toMatchObject({ code: 'demo.no-network' });
    expect(saved?.listener.address).toBe('127.0.0.1');
  });
});

describe('the simulated phone is offered', () => {
  beforeEach(() => demo.listening('http://127.0.0.1:1'));

  test('the address of the official account while its code is on the screen', async () => {
    demo.screen(waiting('officialAccount'), 'kioskTicket');
    expect(await offered()).toEqual({
      qrs: [],
      minis: [],
      addresses: [{ app: 'WxLobby 服务号', url: 'http://127.0.0.1:1/s/kioskTicket' }],
    });
    demo.screen({ step: 'exchanging', attempt: 'a', way: 'officialAccount' }, 'kioskTicket');
    expect((await offered()).addresses).toEqual([]);
  });

  test("WeChat's own code only while its page is on the screen", async () => {
    const { website } = saved ?? {};
    const page = new URL('/connect/qrconnect', here());
    const query = { appid: website?.appId ?? '', redirect_uri: website?.redirectUri ?? '' };
    page.search = String(new URLSearchParams({ ...query, response_type: 'code', scope: 'snsapi_login' }));
    await fetch(page);
    expect((await offered()).qrs).toEqual([]);
    demo.screen(waiting('website'), null);
    expect((await offered()).qrs).toHaveLength(1);
    demo.screen({ step: 'attract' }, null);
    expect((await offered()).qrs).toEqual([]);
  });
});
