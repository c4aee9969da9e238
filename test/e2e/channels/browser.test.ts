import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { launch, patience } from '../tools/kiosk.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
  // The system's browser, which this machine does not have: it only has to be told the address.
  await lobby.app.evaluate(({ shell }) => {
    shell.openExternal = async (address) => {
      (globalThis as unknown as { opened: string }).opened = address;
    };
  });
});
afterAll(() => lobby.close());

/** The address that it was told last, once. */
const opened = () =>
  vi.waitFor(async () => {
    const address = await lobby.app.evaluate(() => {
      const told = globalThis as unknown as { opened?: string };
      const { opened: now } = told;
      delete told.opened;
      return now;
    });
    if (!address) throw new Error('nothing was opened');
    return address;
  }, patience);

/** What WeChat's page does in a browser: shows a code, asks until it is confirmed, goes to the redirect address. */
async function useBrowser(address: string, person: string): Promise<Response> {
  const { simulator } = lobby;
  const html = await (await fetch(address)).text();
  const uuid = /\/connect\/qrcode\/(\w{16})/.exec(html)?.[1] ?? '';
  const phone = simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
  const poll = await (await fetch(`${simulator.origin}/connect/l/qrconnect?uuid=${uuid}&last=404`)).text();
  const code = /wx_code='(\w+)'/.exec(poll)?.[1] ?? '';
  const { searchParams } = new URL(address);
  return fetch(`${searchParams.get('redirect_uri')}?code=${code}&state=${searchParams.get('state')}`);
}

describe("on a staff member's PC", () => {
  test("WeChat's full page opens in the system's browser, and the callback comes to our own loopback address", async () => {
    await lobby.show('browser');
    const address = new URL(await opened());
    expect(address.pathname).toBe('/connect/qrconnect');
    expect(address.searchParams.get('redirect_uri')).toBe(`${lobby.origin}/web/callback`);
    expect(address.searchParams.get('scope')).toBe('snsapi_login');
    expect(address.searchParams.get('state')).toMatch(/^[0-9a-f]{32}$/);

    const answer = await useBrowser(address.href, 'wang-wei');
    expect(answer.url).toMatch(/\/r\/[0-9a-f]{32}$/);
    expect(await answer.text()).toContain('王伟');
    expect(await lobby.until('greeting')).toMatchObject({ way: 'browser', visitor: { name: '王伟' } });
    await lobby.done();
  });

  test('whoever signs in there is the same person as at the kiosk: it is the website channel', async () => {
    expect(await lobby.signIn('wang-wei')).toMatchObject({ visits: 2 });
    await lobby.done();
  });

  test('an address that was used opens nothing a second time', async () => {
    await lobby.show('browser');
    const address = await opened();
    await useBrowser(address, 'xu-jie');
    await lobby.until('greeting');
    await lobby.done();
    const { searchParams } = new URL(address);
    const again = await fetch(
      `${searchParams.get('redirect_uri')}?code=${'0'.repeat(32)}&state=${searchParams.get('state')}`,
    );
    expect(await again.text()).toMatch(/重新扫码/);
    expect((await lobby.session()).step).toBe('attract');
  });
});

test("a locked-down kiosk never offers the system's browser", async () => {
  await lobby.app.close();
  const kiosk = await launch(lobby.dataDir, ['--kiosk']);
  await kiosk.until('attract');
  const ways = await kiosk.page.evaluate(async () => {
    const look = await window.bridge.ask['kiosk.look']();
    return look.ok ? look.value.ways : [];
  });
  expect(ways).toEqual(['website', 'officialAccount', 'miniProgram']);
  await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
  await kiosk.page.evaluate(() => window.bridge.ask['session.use']('browser'));
  expect((await kiosk.until('waiting')).way).toBe('website');
  await kiosk.close();
});
