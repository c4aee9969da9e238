/** Starts the outside clients against one simulator. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SimApp } from '../../../simulator/options.ts';

export type ClientName = 'browser' | 'wechat-oauth' | 'logto';

/** What a client threw. */
export interface Thrown {
  readonly name?: string;
  readonly code?: number | string;
  readonly message?: string;
  readonly data?: unknown;
}

export type Told = Readonly<Record<string, unknown>>;

export interface Outside {
  /** Rejects with what the client threw. */
  call(
    client: ClientName,
    app: Pick<SimApp, 'appId' | 'secret'>,
    call: string,
    ...args: unknown[]
  ): Promise<unknown>;
  /** The same, for what must fail. */
  failure(
    client: ClientName,
    app: Pick<SimApp, 'appId' | 'secret'>,
    call: string,
    ...args: unknown[]
  ): Promise<Thrown>;
  close(): Promise<void>;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: Thrown;
}

function waitFor(child: ChildProcess, id: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const hear = (reply: Reply) => {
      if (reply.id !== id) return;
      child.off('message', hear);
      child.off('exit', end);
      resolve(reply);
    };
    const end = () => reject(new Error('the clients’ process ended'));
    child.on('message', hear);
    child.once('exit', end);
  });
}

/** `caFile`: the authority that signed the simulator's certificate. */
export async function startOutside(origin: string, caFile: string): Promise<Outside> {
  const here = import.meta.dirname;
  const child = fork(join(here, 'clients.mjs'), [], {
    execArgv: ['--import', pathToFileURL(join(here, 'turn-weixin.mjs')).href],
    env: {
      ...process.env,
      NODE_EXTRA_CA_CERTS: caFile,
      SIMULATOR_TLS_PORT: new URL(origin).port,
      NODE_OPTIONS: '',
    },
  });
  await once(child, 'message');
  let last = 0;

  const ask: (...asked: Parameters<Outside['call']>) => Promise<Reply> = (client, app, call, ...args) => {
    last += 1;
    const told = waitFor(child, last);
    child.send({ id: last, client, app: { appId: app.appId, secret: app.secret }, call, args });
    return told;
  };
  return {
    async call(...asked) {
      const { result, error } = await ask(...asked);
      if (error) throw Object.assign(new Error(error.message), error);
      return result;
    },
    async failure(...asked) {
      const { result, error } = await ask(...asked);
      if (!error) throw new Error(`it worked: ${JSON.stringify(result)}`);
      return error;
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
