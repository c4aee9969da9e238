/** Real screens that are plugged in, turned and unplugged: an X server with the dummy driver has sixteen of them. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstDevice } from '../../../contract/device.ts';
import { openDesk } from '../tools/console-desk.ts';
import { has } from '../tools/desk-tools.ts';
import { type Lobby, openLobby, patience, provisionFor } from '../tools/kiosk.ts';

const canPlug =
  has('Xorg') &&
  has('xrandr') &&
  existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so') &&
  process.getuid?.() === 0;

const conf = `
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 1.0-2000.0
  VertRefresh 1.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3840 2160
  EndSubSection
EndSection
`;

describe.runIf(canPlug)('screens', () => {
  let server: ChildProcess;
  let lobby: Lobby;
  let display = '';

  const xrandr = (...args: string[]) =>
    execFileSync('xrandr', args, { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' });
  /** The server notices a plug only when it is asked. */
  const plug = (words: string) => {
    xrandr(...words.split(' '));
    xrandr('--query');
  };
  const layout = () =>
    lobby.app.evaluate(({ BaseWindow, BrowserWindow }) => ({
      kiosk: Object.values(BrowserWindow.getAllWindows()[0]?.getBounds() ?? {}),
      black: BaseWindow.getAllWindows()
        .filter((window) => !(window instanceof BrowserWindow))
        .map((window) => Object.values(window.getBounds())),
    }));
  const settled = (wanted: Awaited<ReturnType<typeof layout>>) =>
    vi.waitFor(async () => expect(await layout()).toEqual(wanted), patience);
  const page = () =>
    lobby.page.evaluate(() => [window.innerWidth, window.innerHeight, document.body.scrollHeight]);

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'wxlobby-xorg-')), 'xorg.conf');
    writeFileSync(file, conf);
    server = spawn(
      'Xorg',
      ['-displayfd', '3', '-config', file, '-logfile', '/dev/null', '-noreset', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const number = await new Promise<string>((done) =>
      server.stdio[3]?.once('data', (data) => done(String(data).trim())),
    );
    display = `:${number}`;
    xrandr('--addmode', 'DUMMY1', '1280x720');
    xrandr('--newmode', 'upright', ...'148.5 1080 1120 1160 1200 1920 1940 1945 1960'.split(' '));
    xrandr('--addmode', 'DUMMY0', 'upright');
    plug('--output DUMMY0 --mode 1920x1080 --output DUMMY1 --mode 1280x720 --right-of DUMMY0');
    lobby = await openLobby({
      args: ['--kiosk'],
      env: { DISPLAY: display },
      provision: (simulator) => ({ ...provisionFor(simulator), device: { ...firstDevice, display: 1 } }),
    });
  });
  afterAll(async () => {
    await lobby.close();
    server.kill();
  });

  test('the kiosk covers the chosen one, and the other is black', () =>
    settled({ kiosk: [0, 0, 1920, 1080], black: [[1920, 0, 1280, 721]] }));

  test('the console offers those that are there, and keeps one that is pulled out meanwhile', async () => {
    const desk = await openDesk(lobby);
    await desk.go('设置');
    const device = desk.section('设备');
    const picker = device.getByLabel('显示在哪个屏幕');
    const offered = () => picker.locator('option').allTextContents();
    await expect
      .poll(offered)
      .toEqual([
        '系统主屏幕',
        expect.stringMatching(/^第 1 个屏幕 · .*1920 × 1080( · 主屏幕)?$/),
        expect.stringMatching(/^第 2 个屏幕 · .*1280 × 720( · 主屏幕)?$/),
      ]);
    expect(await device.locator('svg g').count()).toBe(2);
    await picker.selectOption('2');
    plug('--output DUMMY1 --off');
    await expect.poll(async () => (await offered()).at(-1)).toBe('第 2 个屏幕 · 未连接');
    expect(await picker.inputValue()).toBe('2');
    await device.getByText('第 2 个屏幕现在没有连接').waitFor();
    plug('--output DUMMY1 --mode 1280x720 --right-of DUMMY0');
    await expect.poll(async () => (await offered()).at(-1)).toMatch(/1280 × 720/);
    const closed = desk.page.waitForEvent('close');
    await desk.page.evaluate(() => window.bridge.ask['desk.close']()).catch(() => null);
    await closed;
    await settled({ kiosk: [0, 0, 1920, 1080], black: [[1920, 0, 1280, 721]] });
  });

  test('unplugged: its curtain goes with it', async () => {
    plug('--output DUMMY1 --off');
    await settled({ kiosk: [0, 0, 1920, 1080], black: [] });
  });

  test('plugged in on the other side: the kiosk is on the first from the left again, the rest is black', async () => {
    plug('--output DUMMY1 --mode 1280x720 --pos 0x0 --output DUMMY0 --mode 1920x1080 --pos 1280x0');
    await settled({ kiosk: [0, 0, 1280, 720], black: [[1280, 0, 1920, 1081]] });
    await vi.waitFor(async () => expect(await page()).toEqual([1280, 720, 720]), patience);
  });

  test('the kiosk’s own screen is unplugged in the middle of a scan: it moves, and the code with it', async () => {
    await lobby.showQr();
    plug('--output DUMMY1 --off --output DUMMY0 --pos 0x0');
    await settled({ kiosk: [0, 0, 1920, 1080], black: [] });
    expect((await lobby.session()).step).toBe('waiting');
    const widest = () =>
      lobby.app.evaluate(({ BrowserWindow }) =>
        Math.max(
          ...(BrowserWindow.getAllWindows()[0]?.contentView.children ?? []).map(
            (view) => view.getBounds().width,
          ),
        ),
      );
    await expect.poll(widest).toBeGreaterThan(200);
    await lobby.done();
  });

  test.each([
    ['upright', [1080, 1920]],
    ['1280x720', [1280, 720]],
    ['1024x768', [1024, 768]],
    ['800x600', [800, 600]],
    ['1920x1200', [1920, 1200]],
  ])('at %s it covers the screen and nothing scrolls', async (mode, [width, height]) => {
    plug(`--output DUMMY0 --mode ${mode}`);
    await settled({ kiosk: [0, 0, width ?? 0, height ?? 0], black: [] });
    await vi.waitFor(async () => expect(await page()).toEqual([width, height, height]), patience);
  });
});
