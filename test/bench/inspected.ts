/**
 * The app with nothing but Node's inspector on its main process. A debugger on the pages, as Playwright attaches one,
 * makes Chromium keep every answer from the network for it: 25 MB of the page in a thousand sign-ins that no lobby has.
 */

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { electronPath } from '../e2e/tools/kiosk.ts';
import { endTree, flags } from './electron-process.ts';

export interface Inspected {
  readonly pid: number;
  /** What a piece of JavaScript in the main process says; `electron` is there, promises are waited for. */
  run<T>(script: string): Promise<T>;
  end(): Promise<void>;
}

/** A text frame from a client is masked, RFC 6455 5.3; a mask of zeros is one too. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(14);
  head[0] = 0x81;
  if (payload.length < 126) {
    head[1] = 0x80 | payload.length;
    return Buffer.concat([head.subarray(0, 2), Buffer.alloc(4), payload]);
  }
  head[1] = 0x80 | 126;
  head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head.subarray(0, 4), Buffer.alloc(4), payload]);
}

/** The first whole frame's text and what comes after it; null while it is not whole. */
function readFrame(bytes: Buffer): readonly [string, Buffer] | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const from = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < from) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < from + length) return null;
  return [bytes.toString('utf8', from, from + length), bytes.subarray(from + length)];
}

async function openSocket(address: URL): Promise<Socket> {
  const socket = connect({ host: address.hostname, port: Number(address.port), noDelay: true });
  const key = randomBytes(16).toString('base64');
  socket.write(
    `GET ${address.pathname} HTTP/1.1\r\nHost: ${address.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (!answer.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error('the inspector did not answer');
  return socket;
}

interface Said {
  readonly id?: number;
  readonly result?: {
    readonly result: { readonly value: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
}

export async function startInspected(args: readonly string[]): Promise<Inspected> {
  const child = spawn(electronPath(), ['--inspect=0', ...flags, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4_000);
      const found = /ws:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error(`Electron ended: ${said}`)));
  });
  const socket = await openSocket(new URL(address));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let frame = readFrame(received); frame; frame = readFrame(received)) {
      received = frame[1];
      const { id = 0, result } = JSON.parse(frame[0]) as Said;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (result?.exceptionDetails)
        asked?.reject(new Error(result.exceptionDetails.exception?.description ?? 'it threw'));
      else asked?.resolve(result?.result.value);
    }
  });
  let ids = 0;
  const pid = child.pid ?? 0;
  const run = <T>(script: string) => {
    const id = ++ids;
    const expression = `(async () => { const electron = process.getBuiltinModule('module').createRequire('/')('electron'); ${script} })()`;
    const params = { expression, awaitPromise: true, returnByValue: true };
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      socket.write(frameOf(JSON.stringify({ id, method: 'Runtime.evaluate', params })));
    });
  };
  // The inspector listens before there is anything to ask, and may then never answer.
  const isReady = () =>
    Promise.race([
      run<boolean>('return electron.app.isReady();').catch(() => false),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 500)),
    ]);
  for (const until = performance.now() + 20_000; !(await isReady()); ) {
    if (performance.now() > until) throw new Error('Electron did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    pid,
    run,
    async end() {
      socket.destroy();
      await endTree(child, pid);
    },
  };
}
