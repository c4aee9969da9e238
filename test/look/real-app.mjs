/** The real app in real Electron with a simulator beside it, set up as IT would: for looks at the product itself. */
import { execFile, execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { _electron } from 'playwright-core';
import { openDesktop } from '../../scripts/desktop.mjs';
import { electronArgs } from '../../scripts/electron-args.mjs';
import { inRoot, root } from '../../scripts/paths.mjs';
import { setUpElectron } from '../../scripts/setup.mjs';
import { endTied, spawnTied } from '../../scripts/tied.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const website = {
  appId: 'wx7d3a91c05be2f486',
  name: '江畔大厦',
  kind: 'website',
  callbackHost: 'lobby.example.com',
};

/** A WeChat that can be switched off and on again at the same place. */
async function openWeChat(folder, secret) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const apps = join(folder, 'apps.json');
  writeFileSync(apps, JSON.stringify([{ ...website, secret, openAccount: 'walk' }]));
  const hooks = pathToFileURL(inRoot('scripts', 'typescript', 'register.mjs')).href;
  const run = ['--import', hooks, inRoot('scripts', 'typescript', 'run.mjs'), inRoot('simulator', 'cli.ts')];
  let child = null;
  return {
    origin,
    async start() {
      child = spawnTied(process.execPath, [...run, '--port', String(port), '--apps', apps], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await new Promise((done) => child.stdout.once('data', done));
    },
    async stop() {
      if (child) await endTied(child);
      child = null;
    },
  };
}

/** The page has drawn what it was last told, its pictures are there and nothing that ends is still moving. */
export const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((one) => one.finished.catch(() => {})));
    await frame();
  });

/**
 * @param {{ size: string, app?: string, pin?: string }} wish `size` of the screen, for instance 1080x1920; `app` is
 * another checkout's folder to run, for instance a copy that nobody builds into
 */
export async function openRealApp({ size, app: folder = root }) {
  const electron = await setUpElectron({ display: 'own', keychain: 'own', build: folder === root });
  const desktop = await openDesktop({ display: 'own', keychain: 'own', size: `${size}x24` });
  const dataDir = mkdtempSync(join(tmpdir(), 'wxlobby-look-'));
  const secret = Array.from({ length: 32 }, () => randomInt(16).toString(16)).join('');
  const pin = String(randomInt(100_000, 1_000_000));
  const weChat = await openWeChat(dataDir, secret);
  const args = [...electronArgs(() => undefined, true), folder, `--data-dir=${dataDir}`];
  let running;
  const settingsFile = join(dataDir, 'settings.json');
  const readSettings = () => JSON.parse(readFileSync(settingsFile, 'utf8'));
  return {
    dataDir,
    pin,
    weChat,
    get device() {
      return readSettings().device;
    },
    /** The whole screen, where WeChat's page and ours are seen together. */
    picture: () =>
      execFileSync('import', ['-window', 'root', 'png:-'], { env: desktop.env, maxBuffer: 64 * 1024 * 1024 }),
    async provision({ kiosk, device = {}, staff = '王芳' }) {
      const file = join(dataDir, 'provision.json');
      const { appId } = website;
      const redirectUri = 'https://lobby.example.com/wechat/callback';
      writeFileSync(
        file,
        JSON.stringify({
          kiosk,
          device,
          wechat: { openOrigin: weChat.origin, apiOrigin: weChat.origin },
          channels: { website: { appId, appSecret: secret, redirectUri } },
          staff: [{ name: staff, role: 'admin', pin }],
        }),
      );
      await promisify(execFile)(electron.path, [...args, `--provision=${file}`], { env: desktop.env });
      rmSync(file);
    },
    /** What the console's settings page would write. */
    change(part) {
      writeFileSync(settingsFile, JSON.stringify({ ...readSettings(), ...part }));
    },
    async launch(...more) {
      running = await _electron.launch({
        executablePath: electron.path,
        args: [...args, ...more],
        env: desktop.env,
        cwd: dataDir,
        timeout: 60_000,
      });
      return running;
    },
    async close() {
      await running?.close().catch(() => undefined);
      await weChat.stop();
      await desktop.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The window whose address has this in it, now or soon: it may be told of before it has one. */
export async function windowAt(app, part) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const page = app.windows().find((one) => one.url().includes(part));
    if (page !== undefined) {
      await page.waitForLoadState();
      return page;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no window at ${part}`);
}
