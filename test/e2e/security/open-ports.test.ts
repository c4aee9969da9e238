import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startSimulator } from '../../../simulator/start.ts';
import { freePort, listening, provisionAll } from '../tools/channels.ts';
import { electronPath, freshFolder, patience, provision, root } from '../tools/kiosk.ts';

/** Driven from outside: what drives the other tests opens ports of its own. */
const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
});

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function startKiosk(listener: Record<string, unknown>) {
  const simulator = await startSimulator();
  const dataDir = freshFolder();
  const port = await freePort();
  const provisioned = await provision(dataDir, provisionAll(simulator, port, { listener }));
  expect(provisioned.code).toBe(0);
  const app = spawn(electronPath(), [...sandbox, root, `--data-dir=${dataDir}`, '--windowed'], {
    stdio: 'ignore',
  });
  running.push({
    async close() {
      const ended = new Promise((resolve) => app.once('exit', resolve));
      app.kill('SIGTERM');
      await ended;
      await simulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
  const log = () => readFileSync(join(dataDir, 'logs', 'wxlobby.log'), 'utf8');
  await vi.waitFor(() => expect(log()).toMatch(/session (attract|waiting)/), patience);
  return { app, port, log };
}

/** Nothing of what has ended meanwhile. */
function found<Item>(read: () => readonly Item[]): readonly Item[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function pidsOf(pid: number): number[] {
  const threads = found(() => readdirSync(`/proc/${pid}/task`));
  const children = threads.flatMap((thread) =>
    found(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .map(Number),
  );
  return [pid, ...children.flatMap(pidsOf)];
}

const socketsOf = (pid: number) =>
  found(() => readdirSync(`/proc/${pid}/fd`)).flatMap((fd) =>
    found(() => [readlinkSync(`/proc/${pid}/fd/${fd}`)]).flatMap(
      (target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [],
    ),
  );

/** `ADDRESS:PORT` in the kernel's hex, of every TCP socket that all its processes listen on. */
function listensOn({ pid }: ChildProcess): string[] {
  const own = new Set(pidsOf(pid ?? 0).flatMap(socketsOf));
  expect(own.size).toBeGreaterThan(0);
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && own.has(inode ?? ''))
      .map(([, local]) => local ?? ''),
  );
}

const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0');

describe.runIf(process.platform === 'linux')('a kiosk as it stands in a lobby', () => {
  test('listens on no TCP port while the listener is off', async () => {
    const { app, log } = await startKiosk({ on: false });
    await vi.waitFor(() => expect(log()).toMatch(/store open/), patience);
    expect(listensOn(app)).toEqual([]);
  });

  test.each([
    ['127.0.0.1', '0100007F'],
    ['127.0.0.2', '0200007F'],
    ['::1', '00000000000000000000000001000000'],
  ])('listens on %s alone when it is told to', async (address, inHex) => {
    const { app, port } = await startKiosk({ address });
    await listening(`http://${address.includes(':') ? `[${address}]` : address}:${port}`);
    expect(listensOn(app)).toEqual([`${inHex}:${hex(port)}`]);
  });
});
