/** The main loop's end of one listener thread: it starts one, answers its asks, and says when it is over. */
import { Worker } from 'node:worker_threads';
import { asFailure, Failure, type FailureDetail, type PlainFailure } from '../../contract/failure.ts';
import type { Said, ThreadData, Told } from './thread-words.ts';
import type { Ask, Reply } from './words.ts';

export interface LineOptions {
  readonly threadFile: string;
  readonly data: ThreadData;
  onAsk(ask: Ask): Promise<Reply>;
  refused(counts: FailureDetail): void;
  /** It listens, at this port. */
  listening(port: number): void;
  /** Once, unless closed: it could not listen, or it ended by itself. */
  ended(failure: PlainFailure): void;
}

export interface Line {
  /** Resolves when the port is free again. */
  close(): Promise<void>;
}

/** More than 256 connections can need; a thread that grows beyond ends alone. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/** A thread that says nothing within this will not say anything. */
const speaksWithin = 20_000;
/** A thread that does not end by itself within this is made to. */
const endsWithin = 3_000;

export function startLine({ threadFile, data, onAsk, refused, listening, ended }: LineOptions): Line {
  // SECURITY: what is open to the network has no use for the environment or the command line.
  const worker = new Worker(threadFile, {
    workerData: data,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits,
  });
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let over = false;

  const silence = setTimeout(() => void worker.terminate(), speaksWithin);

  const tell = (told: Told) => worker.postMessage(told);

  async function answer(id: number, ask: Ask): Promise<void> {
    let reply: Reply;
    try {
      reply = await onAsk(ask);
    } catch (thrown) {
      reply = { failure: asFailure(thrown).plain(), status: 500 };
    }
    try {
      tell({ tell: 'reply', id, reply });
    } catch {
      // What cannot be cloned was no Reply.
      tell({ tell: 'reply', id, reply: { failure: new Failure('internal').plain(), status: 500 } });
    }
  }

  function end(failure: PlainFailure): void {
    if (over) return;
    over = true;
    ended(failure);
  }

  const hear: { readonly [S in Said['say']]: (said: Extract<Said, { say: S }>) => void } = {
    ask: ({ id, ask }) => void answer(id, ask),
    refused: ({ counts }) => refused(counts),
    listening({ port }) {
      clearTimeout(silence);
      if (!over) listening(port);
    },
    failed: ({ failure }) => end(failure),
  };
  worker.on('message', (said: Said) => hear[said.say](said as never));
  worker.once('error', () => end(threadEnded()));
  worker.once('exit', () => {
    clearTimeout(silence);
    end(threadEnded());
  });

  return {
    async close() {
      over = true;
      tell({ tell: 'close' });
      const made = setTimeout(() => void worker.terminate(), endsWithin);
      await gone;
      clearTimeout(made);
    },
  };
}

const threadEnded = () => new Failure('internal', { was: 'thread-ended' }).plain();
