/** The Flask server beside ours: Debian's packages, gunicorn with 2 workers of 8 threads, its own folder for its data. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pidsOf } from './process-tree.ts';
import type { WeChat } from './wechat.ts';
import { miniApp } from './wechat.ts';

export const peerName = 'Flask, gunicorn 2 workers × 8 threads, requests, SQLite';

/** One server under load. */
export interface Contestant {
  readonly name: string;
  readonly pid: number;
  readonly login: URL;
  close(): Promise<void>;
}

/** Free a moment ago; 0 could not be asked of servers that do not tell which one they took. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for any HTTP answer at all. */
export async function untilAnswers(url: URL, isAlive: () => boolean): Promise<void> {
  for (const until = performance.now() + 20_000; performance.now() < until; ) {
    if (!isAlive()) throw new Error('it ended before it answered');
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not answer within 20 s');
}

async function install(): Promise<void> {
  const script = join(import.meta.dirname, 'peer', 'install.mjs');
  await promisify(execFile)(process.execPath, [script], { timeout: 600_000 }).catch(
    ({ stderr }: { stderr?: string }) => {
      throw new Error(`the Flask server cannot be set up here:\n${stderr ?? ''}`);
    },
  );
}

export async function startPeer(folder: string, wechat: WeChat): Promise<Contestant> {
  await install();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // Its tracebacks are counted as errors; they are not read out.
  const log = openSync(join(folder, 'peer.log'), 'a');
  const child = spawn(
    // Not the first gunicorn on the path: another Python would not find Debian's Flask.
    '/usr/bin/gunicorn',
    ['--workers', '2', '--threads', '8', '--bind', `127.0.0.1:${port}`, '--log-level', 'warning', 'app:app'],
    {
      cwd: join(import.meta.dirname, 'peer'),
      env: {
        PATH: '/usr/bin:/bin',
        PYTHONDONTWRITEBYTECODE: '1',
        WX_APP_ID: miniApp.appId,
        WX_APP_SECRET: miniApp.secret,
        WX_API_ORIGIN: wechat.origin,
        PEER_DATABASE: join(folder, 'peer.db'),
      },
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new Error('gunicorn did not start');
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await untilAnswers(new URL(origin), isAlive);
  return {
    name: 'peer',
    pid,
    login: new URL('/login', origin),
    async close() {
      if (!isAlive()) return;
      const ended = once(child, 'exit');
      for (const each of pidsOf(pid)) process.kill(each, 'SIGCONT');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
