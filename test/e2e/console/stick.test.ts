/**
 * Lists that leave a locked-down kiosk: no dialog is opened, the stick that was put in last takes them. The sticks are
 * small disks mounted where the system mounts real ones, so that this needs root and a kernel that mounts.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, watch } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { canMount, fill } from '../../store/small-disk.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { freshFolder, launch, patience, provision, provisionFor, type Running } from '../tools/kiosk.ts';

const media = join('/media', userInfo().username);
const isMounted = (folder: string) => readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${folder} `);
/** Somebody works on this machine, with a stick of their own in it. */
const taken = canMount && readFileSync('/proc/self/mountinfo', 'utf8').includes(` ${media}/`);

/** Enough people for a file to take a while. */
async function seed(folder: string): Promise<void> {
  const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const hooks = new URL('../../../scripts/typescript/register.mjs', import.meta.url).href;
  const run = ['--import', hooks, file('scripts/typescript/run.mjs'), file('test/seed/seed.ts')];
  await promisify(execFile)(process.execPath, [...run, '--people', '10000', '--folder', folder]);
}

/** Puts a stick in. */
function plugIn(name: string, size = '64m'): string {
  const folder = join(media, name);
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => pull(folder));
  return folder;
}

/** `T` while it is held still. */
const stateOf = (pid: number) => /^State:\t(.)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

/** As a pulled stick: what is open there stays open, the place itself is gone. */
function pull(folder: string): void {
  if (isMounted(folder)) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}

describe.skipIf(!canMount || taken)('a locked-down kiosk, with disks that can be mounted', () => {
  let simulator: Simulator;
  let kiosk: Running;
  let desk: Desk;
  let folder: string;
  beforeAll(async () => {
    simulator = await startSimulator();
    folder = freshFolder();
    await provision(folder, provisionFor(simulator));
    await seed(folder);
    kiosk = await launch(folder, ['--kiosk']);
    await kiosk.until('attract');
    // A system dialog could be answered by nobody: it would stand over the kiosk for ever.
    await kiosk.app.evaluate(({ dialog }) => {
      const never = () => Promise.reject(new Error('a dialog was opened in a locked-down kiosk'));
      Object.assign(dialog, { showSaveDialog: never, showOpenDialog: never });
    });
    desk = await openDesk(kiosk);
    await desk.go('人员');
    await desk.page.getByText('共 10,000 人').first().waitFor();
  }, 240_000);
  afterAll(async () => {
    await kiosk?.close();
    await simulator?.close();
    rmSync(folder, { recursive: true, force: true });
    try {
      rmdirSync(media);
    } catch {
      // Somebody's, or not there.
    }
  });

  const dialog = () => desk.page.getByRole('dialog');
  const jobs = () => desk.page.getByRole('region', { name: '正在进行' });
  const start = async () => {
    await desk.page.getByRole('button', { name: '导出…' }).first().click();
    await dialog().getByRole('button', { name: '导出到 U 盘' }).click();
  };
  const dismiss = () => jobs().getByRole('button', { name: '知道了' }).click();
  const audited = async () => {
    const answer = await desk.page.evaluate(() => window.bridge.ask['audit.list']({ search: '' }));
    return answer.ok ? answer.value.rows.filter(({ action }) => action === 'export.made') : [];
  };

  test('without a stick says that there is none, and tries again once there is one', async () => {
    await start();
    await dialog().getByText('没有 U 盘可用').waitFor();
    const stick = plugIn('wxlobby-late');
    await dialog().getByRole('button', { name: '导出到 U 盘' }).click();
    await jobs().getByText('已导出').waitFor();
    // Nobody looks around this machine.
    expect(await jobs().getByRole('button', { name: '打开所在文件夹' }).count()).toBe(0);
    await dismiss();
    const [file = ''] = readdirSync(stick);
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^人员 .+\.xlsx$/)]);
    const [entry] = await audited();
    expect(entry).toMatchObject({ about: file, who: '小李' });
  });

  test('of two sticks takes the one put in last, and never the folder that a pulled one left', async () => {
    const first = plugIn('wxlobby-first');
    const second = plugIn('wxlobby-second');
    mkdirSync(join(media, 'wxlobby-left'));
    onTestFinished(() => rmdirSync(join(media, 'wxlobby-left')));
    await start();
    await jobs().getByText('已导出').waitFor();
    await dismiss();
    expect([readdirSync(first), readdirSync(join(media, 'wxlobby-left'))]).toEqual([[], []]);
    expect(readdirSync(second)).toHaveLength(1);
    pull(second);
    await start();
    await jobs().getByText('已导出').waitFor();
    await dismiss();
    expect(readdirSync(first)).toHaveLength(1);
  });

  test('on a full stick says so, and leaves nothing half-written', async () => {
    const stick = plugIn('wxlobby-full', '256k');
    fill(stick);
    await start();
    await jobs().getByText('磁盘满了').waitFor();
    await dismiss();
    expect(readdirSync(stick)).toEqual(['ballast']);
  });

  /** Begins an export and pulls its stick; false if the file was whole by then. */
  async function pulledInTheMiddle(name: string): Promise<boolean> {
    const stick = plugIn(name);
    const pid = kiosk.app.process().pid ?? 0;
    const goOn = () => process.kill(pid, 'SIGCONT');
    onTestFinished(() => void goOn());
    const begun = new Promise<string | null>((resolve) => {
      const watching = watch(stick, (_, file) => {
        // Held still, so that what is on the stick now is what is there when it is pulled.
        process.kill(pid, 'SIGSTOP');
        watching.close();
        resolve(file);
      });
    });
    const started = start();
    expect(await begun).toMatch(/\.xlsx\.part$/);
    await vi.waitFor(() => expect(stateOf(pid)).toBe('T'), patience);
    const [file = ''] = readdirSync(stick);
    pull(stick);
    goOn();
    await started;
    return file.endsWith('.part');
  }

  test('a stick pulled while it is written to is said to be gone, and nothing lands on this machine', async () => {
    let before = 0;
    for (let times = 1; ; times++) {
      before = (await audited()).length;
      if (await pulledInTheMiddle(`wxlobby-pulled-${times}`)) break;
      await jobs().getByText('已导出').waitFor();
      await dismiss();
    }
    await jobs().getByText('写到一半，U 盘或磁盘不见了').waitFor();
    await dismiss();
    expect(readdirSync(media)).toEqual([]);
    expect(await audited()).toHaveLength(before);
    await vi.waitFor(() => expect(kiosk.log()).toMatch(/disk-gone/), patience);
  });
});
