/** Faults of the machine: a data folder without room, a keychain that nobody opens, a network that comes and goes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { fill } from '../../store/small-disk.ts';
import { freePort } from '../tools/channels.ts';
import { freshFolder, launch, patience, provision, provisionFor, root } from '../tools/kiosk.ts';
import { untilHealth } from '../tools/watched.ts';

/** The set-up's own keyring; scripts are plain JavaScript. */
interface Keyrings {
  openKeyring(choice: 'own'): Promise<{ readonly env: Record<string, string>; close(): Promise<void> }>;
}

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(async () => {
  if (small) execFileSync('umount', ['-l', small]);
  await simulator.close();
});

function mountable(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}
const small = mountable();

// Only root can make a disk small.
test.runIf(small)(
  'a full disk: said to staff, nobody is greeted, and with room again the kiosk goes on by itself',
  async () => {
    const dataDir = small ?? '';
    await provision(dataDir, provisionFor(simulator));
    const kiosk = await launch(dataDir);
    try {
      await kiosk.until('attract');
      await vi.waitFor(() => expect(kiosk.log()).toContain('store open'), patience);
      const ballast = fill(dataDir, 4_096);
      const scanAs = async (person: string) => {
        const before = simulator.latestQr();
        await kiosk.page.evaluate(() => window.bridge.ask['session.start']());
        const uuid = await simulator.waitForQr(before);
        await kiosk.until('waiting');
        const phone = simulator.phone(person);
        await phone.scan(uuid);
        await phone.confirm();
      };
      const outcome = { step: 'greeting' as string };
      // Until what SQLite had room for is used up.
      for (let i = 0; i < 40 && outcome.step === 'greeting'; i++) {
        await scanAs('wang-wei');
        const now = await vi.waitFor(async () => {
          const session = await kiosk.session();
          expect(['greeting', 'trouble', 'closed']).toContain(session.step);
          return session;
        }, patience);
        outcome.step = now.step;
        if (now.step === 'trouble') expect(now).toMatchObject({ code: 'store.full' });
        await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
      }
      expect(outcome.step).toBe('trouble');
      rmSync(ballast);
      await kiosk.until('attract');
      await scanAs('wang-wei');
      await kiosk.until('greeting');
    } finally {
      await kiosk.close();
    }
  },
);

describe.runIf(process.platform === 'linux')('the keychain', () => {
  test('locked while the kiosk was off: said so within seconds, and no window asks visitors for a password', async () => {
    const { openKeyring } = (await import(join(root, 'scripts/keyring.mjs'))) as Keyrings;
    const keyring = await openKeyring('own');
    try {
      const dataDir = freshFolder();
      const { env } = keyring;
      await provision(dataDir, provisionFor(simulator), env);
      const service = '--session --dest=org.freedesktop.secrets --print-reply /org/freedesktop/secrets';
      const lock = `dbus-send ${service} org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login`;
      execFileSync('sh', ['-c', lock], { env: { ...process.env, ...env }, stdio: 'ignore' });
      const kiosk = await launch(dataDir, [], env);
      expect((await kiosk.until('closed')).reason).toMatch(/^secret\.(locked|no-keychain|missing)$/);
      await kiosk.close();
    } finally {
      await keyring.close();
    }
  });

  test('that asks somebody who is not there: said so within seconds; answered at last, the kiosk opens by itself', async () => {
    const { openKeyring } = (await import(join(root, 'scripts/keyring.mjs'))) as Keyrings;
    const keyring = await openKeyring('own');
    const { env } = keyring;
    const holder = Number(
      execFileSync(
        'dbus-send',
        [
          '--session',
          '--dest=org.freedesktop.DBus',
          '--print-reply=literal',
          '/org/freedesktop/DBus',
          'org.freedesktop.DBus.GetConnectionUnixProcessID',
          'string:org.freedesktop.secrets',
        ],
        { env: { ...process.env, ...env }, encoding: 'utf8' },
      ).replace(/\D*32/, ''),
    );
    const dataDir = freshFolder();
    await provision(dataDir, provisionFor(simulator), env);
    process.kill(holder, 'SIGSTOP');
    const kiosk = await launch(dataDir, [], env);
    try {
      expect((await kiosk.until('closed')).reason).toBe('secret.locked');
      await untilHealth(dataDir, ({ ok, keychain }) => !ok && keychain === 'secret.locked');
      process.kill(holder, 'SIGCONT');
      await kiosk.until('attract');
      await untilHealth(dataDir, ({ ok }) => ok);
      // And once more while it runs.
      process.kill(holder, 'SIGSTOP');
      await untilHealth(dataDir, ({ wrong }) => wrong.includes('keychain'));
      process.kill(holder, 'SIGCONT');
      await untilHealth(dataDir, ({ ok }) => ok);
    } finally {
      process.kill(holder, 'SIGCONT');
      await kiosk.close();
      await keyring.close();
    }
  });
});

describe('the network', () => {
  test('cut, back, and cut again: a kiosk that shows its code by itself has one again, without a touch', async () => {
    const port = await freePort();
    let wechat = await startSimulator({ port });
    const dataDir = freshFolder();
    const provisioned = provisionFor(wechat);
    await provision(dataDir, { ...provisioned, kiosk: { ...provisioned.kiosk, start: 'scan' } });
    const kiosk = await launch(dataDir);
    try {
      for (let flap = 0; flap < 2; flap++) {
        await kiosk.until('waiting');
        await wechat.close();
        // Another code is asked for while there is no way to WeChat.
        await kiosk.page.evaluate(() => window.bridge.ask['session.cancel']());
        await untilHealth(
          dataDir,
          ({ wrong, network }) => wrong.includes('network') && network.reach === 'ill',
        );
        // The visitor is told that it failed, or before that that it would.
        expect(['trouble', 'attract', 'opening']).toContain((await kiosk.session()).step);
        wechat = await startSimulator({ port });
        await kiosk.until('waiting');
        await untilHealth(dataDir, ({ ok, network }) => ok && network.since === null);
      }
    } finally {
      await kiosk.close();
      await wechat.close();
    }
  });
});
