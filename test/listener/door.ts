/** A listener as the app opens it, on a free port, with a main loop that answers what the test wants. */
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ListenerState } from '../../contract/listener.ts';
import type { ListenerSettings } from '../../contract/settings.ts';
import { type Listener, openListener } from '../../main/listener/open-listener.ts';
import type { Ask, KeyPair, Reply } from '../../main/listener/words.ts';
import { builtThread } from './built.ts';

export type Answerer = (ask: Ask) => Reply | Promise<Reply>;

export interface Door {
  readonly listener: Listener;
  readonly asked: Ask[];
  readonly notes: (readonly [string, object])[];
  readonly states: ListenerState[];
  readonly port: () => number;
  readonly origin: () => string;
  /** The first state, from now on or already there, of which this is true. */
  until(isSo: (state: ListenerState) => boolean): Promise<ListenerState>;
  answer(now: Answerer): void;
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export const loopback: ListenerSettings = {
  on: true,
  address: '127.0.0.1',
  port: 0,
  tls: { kind: 'none' },
  publicOrigin: null,
};

export const proof = new Uint8Array(32).fill(7);

export const wellKnown: Answerer = (ask) => {
  switch (ask.ask) {
    case 'start':
      return { go: 'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx#wechat_redirect' };
    case 'callback':
      return { see: '/r/abc' };
    case 'result':
      return { page: { kind: 'done', name: '小文', first: false, visits: 3, here: false, left: false } };
    default:
      return { json: { asked: ask.ask }, status: 200 };
  }
};

export async function openDoor(
  settings: Partial<ListenerSettings> = {},
  keys: KeyPair | null = null,
  threadFile?: string,
): Promise<Door> {
  const asked: Ask[] = [];
  const notes: (readonly [string, object])[] = [];
  const states: ListenerState[] = [];
  const watching = new Set<() => void>();
  let answerer = wellKnown;
  const listener = openListener({
    threadFile: threadFile ?? (await builtThread()),
    proof: () => proof,
    async onAsk(ask) {
      asked.push(ask);
      return answerer(ask);
    },
    onNote: (note, detail) => notes.push([note, detail]),
    changed(state) {
      states.push(state);
      for (const look of watching) look();
    },
  });
  onTestFinished(() => listener.close());
  await listener.set({ ...loopback, ...settings }, keys);
  const origin = () => listener.state().origin ?? 'http://nowhere.invalid';
  return {
    listener,
    asked,
    notes,
    states,
    origin,
    port: () => Number(new URL(origin()).port),
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo(listener.state())) return;
          watching.delete(look);
          resolve(listener.state());
        };
        watching.add(look);
        look();
      }),
    answer(now) {
      answerer = now;
    },
    get: (path, init) => fetch(`${origin()}${path}`, { redirect: 'manual', ...init }),
    post: (path, body, headers) =>
      fetch(`${origin()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}

export const bearer = { authorization: `Bearer ${'t'.repeat(43)}` };

/** Everything the other end says until it ends the connection. `parts` are written one after the other. */
export function raw(port: number, ...parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

export const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
export const codeOf = (answer: string) => /"error":\{"code":"([\w.-]+)"/.exec(answer)?.[1] ?? null;
