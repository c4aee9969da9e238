/** The entry of a store thread: opens the database, answers what is asked in order, says what went wrong by code. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { takeNext } from './take-next.ts';
import type { Ask, Reply, Said, ThreadData } from './thread-words.ts';
import { asStoreFailure, endsConnection } from './trouble.ts';
import type { TellNote } from './words.ts';
import { openWriter } from './writer.ts';

interface Opened {
  /** How many asks `answer` takes. */
  readonly atOnce: number;
  /** Never throws: each ask has its reply. */
  answer(asks: readonly Ask[]): readonly Reply[] | Promise<readonly Reply[]>;
  /** Part of long work: whoever else waits is answered before it begins, not with it. */
  readonly isLong?: (call: string) => boolean;
  /** What waits for something holds up nothing else. */
  readonly together?: boolean;
  close(): void | Promise<void>;
}

async function open(
  { role, folder, auditKey }: ThreadData,
  note: TellNote,
  listed: (people: readonly string[]) => void,
  isAwaited: () => boolean,
): Promise<Opened> {
  if (role === 'writer') return openWriter(folder, auditKey, note, listed, isAwaited);
  // The writer is up sooner, and stays smaller, without the query builder.
  if (role === 'exporter') {
    const { openFiler } = await import('./files/open-filer.ts');
    return openFiler(folder);
  }
  if (role !== 'reader') {
    const { openFinder } = await import('./lists/open-finder.ts');
    return openFinder(folder);
  }
  const { openReader } = await import('./reader.ts');
  return openReader(folder, auditKey);
}

async function serve(port: MessagePort, data: ThreadData): Promise<void> {
  const say = (said: Said) => port.postMessage(said);
  const queue: Ask[] = [];
  /** Of those taken from the queue, how many have no answer yet. */
  let taken = 0;
  let opened: Opened;
  try {
    opened = await open(
      data,
      (note, detail) => say({ say: 'note', note, detail }),
      (people) => say({ say: 'listed', people }),
      isAwaited,
    );
  } catch (error) {
    say({ say: 'failed', failure: asStoreFailure(error).plain() });
    return;
  }

  let working = false;
  let ended = false;
  port.on('message', (asks: readonly Ask[]) => {
    queue.push(...asks);
    void work();
  });
  say({ say: 'ready' });

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (queue.length > 0 && !ended) await next();
    working = false;
  }

  function comeIn(most: number): void {
    while (queue.length < most) {
      const more = receiveMessageOnPort(port);
      if (more === undefined) return;
      queue.push(...(more.message as readonly Ask[]));
    }
  }

  /** Does anybody wait, beside whoever is being answered? */
  function isAwaited(): boolean {
    comeIn(1);
    if (queue.length > 0 && !working) void Promise.resolve().then(work);
    return taken > 1 || queue.length > 0;
  }

  /** What came in while the last were answered is taken along now, and not one message at a time. */
  async function next(): Promise<void> {
    comeIn(opened.atOnce);
    const asks = takeNext(queue, opened);
    taken = asks.length;
    const closing = asks.find(({ call }) => call === 'close');
    const answering = answer(asks.filter((ask) => ask !== closing));
    const last = opened.together !== true && (await answering);
    taken = 0;
    if (last || closing) await end(closing);
  }

  /** True if it was the last that can be answered. */
  async function answer(asks: readonly Ask[]): Promise<boolean> {
    const replies = await opened.answer(asks);
    if (ended) return false;
    const last = replies.some((reply) => 'failure' in reply && endsConnection(reply.failure));
    if (last) say({ say: 'ending' });
    if (replies.length > 0) say({ say: 'replies', replies });
    if (last && opened.together) await end(undefined);
    return last;
  }

  async function end(closing: Ask | undefined): Promise<void> {
    ended = true;
    try {
      await opened.close();
    } catch {
      // What was acknowledged is in the log file already; the next opening brings it into the database.
    }
    if (closing) say({ say: 'replies', replies: [{ id: closing.id, value: null }] });
    port.close();
  }
}

if (parentPort) await serve(parentPort, workerData as ThreadData);
