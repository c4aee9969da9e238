/** One HTTP or HTTPS listener on one explicit address. It guards, reads, asks `answer` and sends; it knows nothing of WeChat. */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';
import { refused } from './answer.ts';
import type { Ask } from './ask.ts';
import { readAsk } from './ask.ts';
import type { Door } from './guard.ts';
import { bracketed, checkHost, isForeign } from './guard.ts';
import { Refusal } from './refusal.ts';
import { send } from './send.ts';

export interface Listener {
  readonly origin: string;
  /** Ends everything at once, held polls included. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly aliases?: readonly string[];
  /** PEM: with it this is HTTPS. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** `foreign`: the request comes from another site's page. */
  answer(ask: Ask, foreign: boolean): Promise<Answer>;
}

const limits = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};

/** Aborted when this client leaves or the listener closes, whichever comes first. */
function goneSignal(response: ServerResponse, closing: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const leave = () => gone.abort();
  closing.addEventListener('abort', leave, { once: true });
  response.once('close', () => {
    closing.removeEventListener('abort', leave);
    leave();
  });
  return gone.signal;
}

async function answerOne(
  options: ListenOptions,
  door: Door,
  request: IncomingMessage,
  gone: AbortSignal,
): Promise<Answer> {
  try {
    const ask = readAsk(request, gone);
    if (!ask) return refused(400, 'target.bad', 'the request target is not a plain path');
    return await options.answer(ask, isForeign(door, request));
  } catch (thrown) {
    if (thrown instanceof Refusal) return refused(thrown.status, thrown.code, thrown.message);
    return refused(500, 'internal', 'the simulator failed');
  }
}

async function bind(server: Server, host: string, port: number): Promise<number> {
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

export async function listen(options: ListenOptions): Promise<Listener> {
  const closing = new AbortController();
  const server = options.tls ? createSecureServer({ ...limits, ...options.tls }) : createServer(limits);
  server.maxHeadersCount = 100;
  server.maxConnections = 512;
  const port = await bind(server, options.host, options.port);
  const scheme = options.tls ? 'https' : 'http';
  const door: Door = { host: options.host, port, scheme, aliases: options.aliases ?? [] };
  server.on('request', async (request, response) => {
    const gone = goneSignal(response, closing.signal);
    const answer = checkHost(door, request) ?? (await answerOne(options, door, request, gone));
    // What is left of an unread body would be taken for the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    await send(response, answer).catch(() => response.destroy());
  });
  // After listening only accept() can fail, for want of file handles; that must not end the whole app.
  server.on('error', () => undefined);
  const shown = options.host === '0.0.0.0' ? '127.0.0.1' : options.host === '::' ? '::1' : options.host;
  return {
    origin: `${scheme}://${bracketed(shown)}:${port}`,
    async close() {
      closing.abort();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
