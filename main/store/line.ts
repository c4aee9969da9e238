/**
 * The main loop's end of one store thread: starts it, carries calls and answers, and starts a fresh one with the next
 * call after it ended for any reason. What was being asked at that moment is refused, never silently dropped.
 */
import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import type { AuditKey } from './audit/audit-chain.ts';
import {
  type Ask,
  type Calls,
  monotonic,
  type Reply,
  type Role,
  type Said,
  type ThreadData,
} from './thread-words.ts';
import type { TellNote } from './words.ts';

export interface LineOptions {
  readonly role: Role;
  readonly folder: string;
  readonly auditKey: AuditKey;
  readonly threadFile: string;
  readonly onNote: TellNote;
  /** Calls that `asks` does not count. */
  readonly minor?: ReadonlySet<string>;
  /** People whose rows in a list are other ones now. */
  readonly onListed?: (people: readonly string[]) => void;
}

export interface Line<C extends Calls<C>> {
  /** Resolves when the thread has opened the database; rejects with the reason why it cannot. */
  start(): Promise<void>;
  ask<N extends keyof C & string>(call: N, input: Parameters<C[N]>[0]): Promise<Awaited<ReturnType<C[N]>>>;
  /** How often something was asked so far, other than what is told apart by `LineOptions.minor`. */
  asks(): number;
  close(): Promise<void>;
}

/** A visitor is not kept waiting for somebody else's lock longer than this. */
const patience = 4_500;
/** A thread that dies at every start would otherwise keep the machine busy with starting it. */
const startsPerMinute = 6;

export function openLine<C extends Calls<C>>(options: LineOptions): Line<C> {
  let starts: number[] = [];
  let current: Promise<Thread> | null = null;
  let closed = false;
  let asks = 0;

  function live(): Promise<Thread> {
    if (closed) return Promise.reject(new Failure('store.unavailable', { was: 'closed' }));
    if (current !== null) return current;
    const now = monotonic();
    starts = starts.filter((start) => start > now - 60_000);
    if (starts.length >= startsPerMinute) {
      return Promise.reject(new Failure('store.unavailable', { starts: starts.length }));
    }
    starts.push(now);
    const begun = startThread(options, () => {
      if (current === begun) current = null;
    });
    current = begun;
    return begun;
  }

  return {
    start: async () => void (await live()),
    async ask(call, input) {
      if (options.minor?.has(call) !== true) asks += 1;
      return (await live()).ask(call, input) as never;
    },
    asks: () => asks,
    async close() {
      closed = true;
      const thread = await current?.catch(() => null);
      await thread?.close();
    },
  };
}

interface Thread {
  ask(call: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(failure: Failure): void;
}

function startThread(
  { role, folder, auditKey, threadFile, onNote, onListed }: LineOptions,
  ended: () => void,
): Promise<Thread> {
  const workerData: ThreadData = { role, folder, auditKey };
  // SECURITY: the thread has no use for the environment or the command line.
  const worker = new Worker(threadFile, { workerData, env: {}, argv: [], execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let outbox: Ask[] = [];
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let next = 0;
  let closing = false;
  let leaving = false;
  let dead = false;

  function post(): void {
    const asks = outbox;
    outbox = [];
    worker.postMessage(asks);
  }

  const thread: Thread = {
    ask(call, input) {
      if (leaving) return Promise.reject(new Failure('store.unavailable', { was: 'thread-ended' }));
      return new Promise((resolve, reject) => {
        const ask: Ask = { id: next++, call, input, until: monotonic() + patience };
        waiting.set(ask.id, { resolve, reject });
        // One message for all that is asked together: posting costs more than what is in it. The writer takes along
        // what came in during a whole round of the loop; who reads for staff is told at once.
        if (outbox.push(ask) === 1) (role === 'writer' ? setImmediate : queueMicrotask)(post);
      });
    },
    async close() {
      closing = true;
      await thread.ask('close', null).catch(() => null);
      await gone;
    },
  };

  return new Promise((resolve, reject) => {
    const hear: { readonly [S in Said['say']]: (said: Extract<Said, { say: S }>) => void } = {
      ready: () => resolve(thread),
      failed({ failure }) {
        closing = true;
        reject(new Failure(failure.code, failure.detail));
      },
      ending: leave,
      note: ({ note, detail }) => onNote(note, detail),
      listed: ({ people }) => onListed?.(people),
      replies({ replies }) {
        for (const reply of replies) settle(reply);
      },
    };
    function settle(reply: Reply): void {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('value' in reply) asked?.resolve(reply.value);
      else asked?.reject(new Failure(reply.failure.code, reply.failure.detail));
    }
    worker.on('message', (said: Said) => hear[said.say](said as never));
    worker.once('error', () => fail());
    worker.once('exit', () => fail());

    /** From here on new calls belong to the next thread. */
    function leave(): void {
      leaving = true;
      ended();
    }

    function fail(): void {
      if (dead) return;
      dead = true;
      leave();
      const failure = new Failure('store.unavailable', { was: 'thread-ended' });
      reject(failure);
      for (const { reject: refuse } of waiting.values()) refuse(failure);
      waiting.clear();
      if (!closing) onNote('thread-ended', { role });
    }
  });
}
