import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ simulator: { lifetimes: { rest: 50 } } });
});
afterAll(() => lobby.close());

describe('a visitor signs in', () => {
  test('by scanning and confirming, and is greeted by name after the first visit', async () => {
    await lobby.page.getByRole('button', { name: /微信扫码登记/ }).click();
    const uuid = await lobby.simulator.waitForQr();
    await lobby.until('waiting');
    const phone = lobby.simulator.phone('lin-xiaowen');
    await phone.scan(uuid);
    await expect
      .poll(async () => (await lobby.session()) as unknown)
      .toMatchObject({ step: 'waiting', phone: 'scanned' });
    await phone.confirm();
    const greeting = await lobby.until('greeting');
    expect(greeting).toMatchObject({ visitor: { name: '林晓雯' }, firstVisit: true, visits: 1 });
    await lobby.page.getByRole('heading', { name: /欢迎.*林晓雯/ }).waitFor();
    await expect
      .poll(async () => ((await lobby.session()) as typeof greeting).visitor.avatar)
      .toMatch(/^\/avatar\/[0-9a-f]{64}\.\w+$/);
    await lobby.done();
  });

  test('again, and is known', async () => {
    expect(await lobby.signIn('lin-xiaowen')).toMatchObject({
      visitor: { name: '林晓雯' },
      firstVisit: false,
      visits: 2,
    });
    await lobby.done();
  });

  test('with one exchange and one profile a sign-in, and without a request to the redirect address', () => {
    const { requests } = lobby.simulator;
    expect(requests.count('access_token')).toBe(2);
    expect(requests.count('userinfo')).toBe(2);
    expect(lobby.log()).not.toContain('desk.wxlobby.example');
  });

  test('and leaves nothing behind: no later attempt finds a cookie, a store or a view of an earlier one', async () => {
    for (const visitor of ['a', 'b', 'c', 'd', 'e']) {
      await lobby.showQr();
      const page = await lobby.wechatPage();
      const found = await page.evaluate(async (name) => {
        const remains = [
          document.cookie,
          localStorage.length,
          sessionStorage.length,
          (await indexedDB.databases()).length,
        ];
        // biome-ignore lint/suspicious/noDocumentCookie: this is what a page leaves behind
        document.cookie = `visitor=${name}; max-age=9999`;
        localStorage.setItem('visitor', name);
        sessionStorage.setItem('visitor', name);
        await new Promise((done) => indexedDB.open('visitor').addEventListener('success', done));
        return remains;
      }, visitor);
      expect(found, `before visitor ${visitor}`).toEqual(['', 0, 0, 0]);
      await lobby.done();
    }
    expect(lobby.app.windows().filter((one) => one.url().includes('/connect/qrconnect'))).toEqual([]);
  });
});

describe('what the phone does is seen without touching the page', () => {
  test('cancelling on the phone leaves the QR for another try', async () => {
    const uuid = await lobby.showQr();
    const phone = lobby.simulator.phone('wang-wei');
    await phone.scan(uuid);
    await phone.refuse();
    await expect
      .poll(async () => (await lobby.session()) as unknown)
      .toMatchObject({ step: 'waiting', phone: 'cancelled' });
    await phone.scan(uuid);
    await phone.confirm();
    expect((await lobby.until('greeting')).visitor.name).toBe('王伟');
    await lobby.done();
  });

  test('a refusal that comes back as state without code is a refusal', async () => {
    lobby.simulator.faults.set({ at: 'refusal', times: 1, do: { kind: 'redirect' } });
    const uuid = await lobby.showQr();
    const phone = lobby.simulator.phone('wang-wei');
    await phone.scan(uuid);
    await phone.refuse();
    await lobby.until('refused');
    await lobby.page.evaluate(() => window.bridge.ask['session.retry']());
    await lobby.until('waiting');
    await lobby.done();
  });

  test("WeChat's own new QR is noticed and keeps the attempt", async () => {
    lobby.simulator.faults.set({ at: 'poll', times: 1, do: { kind: 'answer', errcode: 402 } });
    const before = lobby.simulator.latestQr();
    await lobby.page.evaluate(() => window.bridge.ask['session.start']());
    const first = await lobby.simulator.waitForQr(before);
    const second = await lobby.simulator.waitForQr(first);
    await lobby.until('waiting');
    const phone = lobby.simulator.phone('chen-jianguo');
    await phone.scan(second);
    await phone.confirm();
    expect((await lobby.until('greeting')).visitor.name).toBe('陈建国');
    await lobby.done();
  });
});

test('a late confirmation of the last visitor does not touch the next one', async () => {
  const uuid = await lobby.showQr();
  const phone = lobby.simulator.phone('wang-wei');
  await phone.scan(uuid);
  await lobby.done();
  const exchanges = lobby.simulator.requests.count('access_token');
  await lobby.showQr();
  await phone.confirm();
  const greeting = await (async () => {
    const next = lobby.simulator.phone('zhou-mei');
    await next.scan(lobby.simulator.latestQr());
    await next.confirm();
    return lobby.until('greeting');
  })();
  expect(greeting.visitor.name).toBe('🌸小美 ✨');
  expect(lobby.simulator.requests.count('access_token')).toBe(exchanges + 1);
  await lobby.done();
});
