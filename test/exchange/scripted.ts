/** A server that answers what it was told to, over real sockets: for answers that the simulator would never give. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createWeChatHttp, type WeChatHttp } from '../../main/exchange/wechat-http.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An object is said as JSON, bytes as they are; a function may do anything. */
type Saying = object | Uint8Array | ((asked: Asked, answer: ServerResponse) => void);

export interface Scripted {
  readonly origin: string;
  readonly http: WeChatHttp;
  /** How many connections were ever opened. */
  connections(): number;
  /** What this path says, one after the other; the last is said for ever. */
  says(path: string, ...sayings: readonly Saying[]): void;
  asked(path: string): readonly Asked[];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function say(saying: Saying | undefined, asked: Asked, answer: ServerResponse) {
  if (typeof saying === 'function') saying(asked, answer);
  else if (saying instanceof Uint8Array) answer.end(saying);
  else answer.setHeader('content-type', 'text/plain').end(JSON.stringify(saying ?? { errcode: 404 }));
}

export async function startScripted(): Promise<Scripted> {
  const scripts = new Map<string, Saying[]>();
  const log: Asked[] = [];
  let connections = 0;
  const server = createServer((request, answer) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://x');
      const query = Object.fromEntries(url.searchParams);
      const asked = { method: request.method ?? '', path: url.pathname, query, body };
      log.push(asked);
      const script = scripts.get(url.pathname) ?? [];
      say(script.length > 1 ? script.shift() : script[0], asked, answer);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    http: createWeChatHttp(() => origin),
    connections: () => connections,
    says: (path, ...sayings) => void scripts.set(path, [...sayings]),
    asked: (path) => log.filter((each) => each.path === path),
  };
}

export const app = { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef' };

/** A gate that a scripted answer can wait behind. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
