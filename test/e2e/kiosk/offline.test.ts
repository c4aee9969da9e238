import { createServer, type IncomingMessage } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoApps } from '../../../simulator/demo.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { freePort } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { freshFolder, launch, provision, provisionFor, type Running } from '../tools/kiosk.ts';

const apps = demoApps();

/** The same WeChat at the same place, as often as it goes and comes back. */
async function restartable() {
  const port = await freePort();
  let simulator = await startSimulator({ apps, port });
  return {
    now: () => simulator,
    stop: () => simulator.close(),
    async start(): Promise<Simulator> {
      simulator = await startSimulator({ apps, port });
      return simulator;
    },
  };
}

async function openKiosk(
  simulator: Pick<Simulator, 'apps' | 'origin'>,
  more: Readonly<Record<string, unknown>> = {},
) {
  const dataDir = freshFolder();
  const done = await provision(dataDir, { ...provisionFor(simulator as Simulator), ...more });
  if (done.code !== 0) throw new Error(done.stderr);
  return { start: () => launch(dataDir) };
}

const notice = (page: Page) => page.getByRole('heading', { name: '微信暂时连不上' });
const touch = (page: Page) => page.getByRole('button', { name: /轻触屏幕/ });

async function scan(kiosk: Running, simulator: Simulator, person: string): Promise<void> {
  const before = simulator.latestQr();
  await kiosk.tap();
  const uuid = await simulator.waitForQr(before);
  await kiosk.until('waiting');
  const phone = simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
}

describe('while WeChat is away', () => {
  let weChat: Awaited<ReturnType<typeof restartable>>;
  let kiosk: Running;
  let desk: Desk;

  beforeAll(async () => {
    weChat = await restartable();
    const { start } = await openKiosk(weChat.now());
    await weChat.stop();
    kiosk = await start();
  });
  afterAll(async () => {
    await kiosk.close();
    await weChat.stop();
  });

  test('the kiosk says so before anybody touches it, in the language of whoever stands there', async () => {
    await notice(kiosk.page).waitFor();
    expect(await kiosk.session()).toEqual({ step: 'attract' });
    expect(await kiosk.page.getByText('请到前台登记').count()).toBeGreaterThan(0);
    await kiosk.page.getByRole('button', { name: 'English' }).click();
    await kiosk.page.getByRole('heading', { name: 'WeChat is unavailable' }).waitFor();
    await kiosk.page.getByRole('button', { name: '简体' }).click();
  });

  test('who tries anyway is told what is wrong, and finds the same notice afterwards', async () => {
    await kiosk.page.getByRole('button', { name: '还是想扫码试试' }).click();
    expect(await kiosk.until('trouble')).toMatchObject({ code: 'page.unreachable' });
    await kiosk.page.getByRole('button', { name: '返回首页' }).click();
    await notice(kiosk.page).waitFor();
  });

  test('staff see why, and enter the visitor by hand', async () => {
    desk = await openDesk(kiosk);
    await desk.go('概况');
    await desk.page.getByText('这台电脑能联网，但连不上微信').waitFor();
    await desk.go('在访');
    await desk.page.getByText('微信暂时连不上，可先手工登记，访客下次扫码时自动对上。').waitFor();
    await desk.page.getByRole('button', { name: '手工登记' }).click();
    await desk.page.getByLabel('姓名').fill('林晓雯');
    await desk.page.getByRole('button', { name: '登记', exact: true }).click();
    await desk.page.getByRole('listitem').filter({ hasText: '林晓雯' }).waitFor();
  });

  test('when WeChat is back the notice goes by itself, and the next scan is matched', async () => {
    const simulator = await weChat.start();
    await touch(kiosk.page).waitFor();
    await scan(kiosk, simulator, 'lin-xiaowen');
    await kiosk.until('greeting');
    const list = await desk.page.evaluate(() => window.bridge.ask['onsite.list']());
    expect(list).toMatchObject({ ok: true, value: [{ kind: 'visit', name: '林晓雯' }] });
    expect(list.ok && list.value).toHaveLength(1);
    expect(list.ok && list.value[0]?.person).not.toBeNull();
  });
});

describe('where the QR stands without a touch', () => {
  test('a dead one gives way to the notice, no attempt is begun, and the QR comes back by itself', async () => {
    const weChat = await restartable();
    const { start } = await openKiosk(weChat.now(), { kiosk: { name: '前台 1 号机', start: 'scan' } });
    await weChat.stop();
    const kiosk = await start();
    await notice(kiosk.page).waitFor();
    await expect.poll(async () => (await kiosk.session()).step).toBe('attract');
    const opened = kiosk.log().split('session opening').length;
    await weChat.start();
    await kiosk.until('waiting');
    expect(kiosk.log().split('session opening').length).toBe(opened + 1);
    await kiosk.close();
    await weChat.stop();
  });
});

describe('a probe', () => {
  /** Answers like nobody in particular, and keeps what it was asked. */
  async function listener() {
    const asked: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      asked.push(request);
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { asked, origin: `http://127.0.0.1:${port}`, close: () => server.close() };
  }

  test('asks for nothing and carries nothing: no parameter, no cookie, no secret', async () => {
    const [open, api] = [await listener(), await listener()];
    const [app] = apps;
    const { start } = await openKiosk(
      { origin: open.origin, apps },
      { wechat: { openOrigin: open.origin, apiOrigin: api.origin } },
    );
    const kiosk = await start();
    for (const { asked } of [open, api]) {
      await expect.poll(() => asked.length).toBeGreaterThan(0);
      const [{ method, url, headers, rawHeaders } = {} as IncomingMessage] = asked;
      expect([method, url]).toEqual(['HEAD', '/']);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('authorization');
      const text = rawHeaders.join(' ');
      expect(text).not.toContain(app.secret);
      expect(text).not.toContain(app.appId);
    }
    expect(await kiosk.page.getByRole('heading', { name: '微信暂时连不上' }).count()).toBe(0);
    await kiosk.close();
    open.close();
    api.close();
  });
});
