/**
 * Node's server, with its limits on, and the two doors in front of the router: `crowd` for connections, `guard` for
 * requests. `handle` is called with nothing but requests that an honest HTTP client could have sent.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { type Answer, hasMore, send } from './answer.ts';
import { answerBroken } from './broken.ts';
import { createCrowd, type Guest } from './crowd.ts';
import { guard } from './guard.ts';
import type { Names } from './hosts.ts';
import { languageOf } from './language.ts';
import { headersAtMost, serverLimits } from './limits.ts';
import { asRefusal, Refusal, type RefusalCode } from './refusal.ts';
import { audienceOf, refusalAnswer } from './replies.ts';
import type { KeyPair } from './words.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export interface Respond {
  send(request: IncomingMessage, response: ServerResponse, answer: Answer): void;
  refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void;
}

export interface GuardedServer extends Respond {
  readonly server: Server;
  /** By which names it may be called, once its port is known. */
  readonly called: (names: Names) => void;
  close(): Promise<void>;
}

const none: Names = { hosts: new Set(), origins: new Set() };

const bare = (keys: KeyPair | null): Server => {
  if (keys === null) return createServer(serverLimits);
  const tls = { ...keys, minVersion: 'TLSv1.2', handshakeTimeout: serverLimits.headersTimeout } as const;
  return createSecureServer({ ...serverLimits, ...tls });
};

const placeOf = ({ remoteAddress, remotePort }: Socket) => `${remoteAddress} ${remotePort}`;

/** @throws what `tls.createSecureContext` does when key or certificate are of no use */
export function openServer(
  keys: KeyPair | null,
  handle: Handle,
  refused: (code: RefusalCode) => void,
): GuardedServer {
  const server = bare(keys);
  // One more than is let through, so that too many can be told from just enough.
  server.maxHeadersCount = headersAtMost + 1;
  server.setTimeout(30_000);
  const crowd = createCrowd();
  const guests = new WeakMap<Socket, Guest>();
  let names = none;

  seatConnections();
  server.on('request', take);
  server.on('checkContinue', take);
  server.on('checkExpectation', (request, response) =>
    refuse(request, response, new Refusal('request.expects')),
  );
  server.on('connect', (_request, socket) => answerBroken(socket, 'method.wrong'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refused('request.bad');
    // SECURITY: after a whole request, an answer to a broken one could be taken for the answer to that one.
    if (guests.get(socket as Socket)?.hasAsked) socket.destroy();
    else answerBroken(socket, error.code ?? '');
  });

  /** Node serves a connection when `crowd` has a place for it. */
  function seatConnections(): void {
    const arrived = new Map<string, Guest>();
    const serving = server.listeners('connection');
    server.removeAllListeners('connection');
    server.on('connection', (socket: Socket) => {
      const guest = crowd.enter(socket, () => {
        for (const serve of serving) Reflect.apply(serve, server, [socket]);
      });
      if (keys === null) guests.set(socket, guest);
      else {
        const place = placeOf(socket);
        arrived.set(place, guest);
        socket.once('close', () => arrived.delete(place));
      }
    });
    server.prependListener('secureConnection', (socket: Socket) => {
      const guest = arrived.get(placeOf(socket));
      if (guest) guests.set(socket, guest);
      else socket.destroy();
    });
  }

  function take(request: IncomingMessage, response: ServerResponse): void {
    const guest = guests.get(request.socket);
    if (!guest) {
      request.socket.destroy();
      return;
    }
    guest.hasAsked = true;
    const mayAsk = crowd.begin(guest);
    if (mayAsk) watch(guest, request, response);
    try {
      if (!mayAsk) throw new Refusal('too-many');
      guard(request, names);
      if (request.headers.expect !== undefined) response.writeContinue();
      handle(request, response);
    } catch (thrown) {
      refuse(request, response, asRefusal(thrown));
    }
  }

  function watch(guest: Guest, request: IncomingMessage, response: ServerResponse): void {
    let whole = false;
    const arrive = () => {
      whole = true;
      crowd.whole(guest);
    };
    if (hasMore(request)) request.once('end', arrive);
    else arrive();
    response.once('close', () => crowd.done(guest, whole));
  }

  function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    refused(refusal.code);
    const language = languageOf(request.headers['accept-language']);
    const answer = refusalAnswer(refusal, language, audienceOf(request.url ?? ''));
    send(request, response, answer, refusal.code === 'too-many' || crowd.isFull());
  }

  return {
    server,
    called(now) {
      names = now;
    },
    send: (request, response, answer) => send(request, response, answer, crowd.isFull()),
    refuse,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      crowd.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}
