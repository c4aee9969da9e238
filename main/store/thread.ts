/** The entry of a store thread: opens the database, answers one call after the other, says what went wrong by code. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import type { Ask, Said, ThreadData } from './thread-words.ts';
import { asStoreFailure, endsConnection } from './trouble.ts';
import type { TellNote } from './words.ts';
import { openWriter } from './writer.ts';

interface Opened {
  readonly calls: object;
  around<Value>(until: number, work: () => Value): Value | Promise<Value>;
  close(): void | Promise<void>;
}

async function open({ role, folder }: ThreadData, note: TellNote): Promise<Opened> {
  if (role === 'writer') return openWriter(folder, note);
  // The writer is up sooner, and stays smaller, without the query builder.
  const { openReader } = await import('./reader.ts');
  return openReader(folder);
}

async function serve(port: MessagePort, data: ThreadData): Promise<void> {
  const say = (said: Said) => port.postMessage(said);
  let opened: Opened;
  try {
    opened = await open(data, (note, detail) => say({ say: 'note', note, detail }));
  } catch (error) {
    say({ say: 'failed', failure: asStoreFailure(error).plain() });
    return;
  }

  let turn = Promise.resolve();
  port.on('message', (ask: Ask) => {
    turn = turn.then(() => answer(ask));
  });
  say({ say: 'ready' });

  async function answer(ask: Ask): Promise<void> {
    try {
      if (ask.call === 'close') return await end(ask.id);
      const call: unknown = Reflect.get(opened.calls, ask.call);
      if (typeof call !== 'function') throw new Failure('internal', { was: 'unknown-call' });
      const value: unknown = await opened.around(ask.until, () => call(ask.input));
      say({ say: 'answer', id: ask.id, value });
    } catch (error) {
      const failure = asStoreFailure(error);
      const last = endsConnection(failure);
      if (last) say({ say: 'ending' });
      say({ say: 'refusal', id: ask.id, failure: failure.plain() });
      if (last) await end(null);
    }
  }

  async function end(id: number | null): Promise<void> {
    try {
      await opened.close();
    } catch {
      // What was acknowledged is in the log file already; the next opening brings it into the database.
    }
    if (id !== null) say({ say: 'answer', id, value: null });
    port.close();
  }
}

if (parentPort) await serve(parentPort, workerData as ThreadData);
