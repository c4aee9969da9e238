/** The entry of the listener's thread: one server, and a line to the main loop, which alone knows what to answer. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure, type PlainFailure } from '../../contract/failure.ts';
import { createAsking } from './asking.ts';
import { namesOf } from './hosts.ts';
import { createRefusalCount } from './refusal-count.ts';
import { createRoutes } from './routes.ts';
import { openServer } from './server.ts';
import type { Said, ThreadData, Told } from './thread-words.ts';

function failureOf(error: unknown, { address, port }: ThreadData): PlainFailure {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') return new Failure('listener.port-taken', { address, port }).plain();
  if (code === 'EACCES') return new Failure('listener.port-forbidden', { port }).plain();
  if (code === 'EADDRNOTAVAIL') return new Failure('listener.no-address', { address }).plain();
  if (typeof code === 'string' && /^ERR_(?:OSSL|TLS|SSL|CRYPTO)/.test(code)) {
    return new Failure('listener.bad-certificate', { reason: 'unusable' }).plain();
  }
  return new Failure('internal', { was: typeof code === 'string' ? code : 'listen' }).plain();
}

async function serve(port: MessagePort, data: ThreadData): Promise<void> {
  const say = (said: Said, transfer: ArrayBuffer[] = []) => port.postMessage(said, transfer);
  const refusals = createRefusalCount((counts) => say({ say: 'refused', counts }));
  const asking = createAsking((id, ask) => {
    const bytes = ask.ask === 'avatar' ? ask.bytes.buffer : null;
    say({ say: 'ask', id, ask }, bytes instanceof ArrayBuffer ? [bytes] : []);
  });

  async function open() {
    const opened = { handle: (() => undefined) as Parameters<typeof openServer>[1] };
    const guarded = openServer(
      data.keys,
      (request, response) => opened.handle(request, response),
      refusals.add,
    );
    const app = createRoutes({
      asking,
      proof: data.proof,
      respond: guarded,
      server(handle) {
        opened.handle = handle;
        return guarded.server;
      },
    });
    await app.ready();
    await new Promise<void>((resolve, reject) => {
      guarded.server.once('error', reject);
      guarded.server.listen({ host: data.address, port: data.port, exclusive: true }, resolve);
    });
    // From here on only accept() can fail, for want of file handles; that passes.
    guarded.server.removeAllListeners('error').on('error', () => undefined);
    const at = guarded.server.address();
    const bound = typeof at === 'object' && at !== null ? at.port : data.port;
    guarded.called(namesOf({ ...data, port: bound, secure: data.keys !== null }));
    return { guarded, bound };
  }

  try {
    const { guarded, bound } = await open();
    port.on('message', async (told: Told) => {
      if (told.tell === 'reply') return asking.reply(told.id, told.reply);
      await guarded.close();
      end();
    });
    say({ say: 'listening', port: bound });
  } catch (error) {
    say({ say: 'failed', failure: failureOf(error, data) });
    end();
  }

  function end(): void {
    asking.close();
    refusals.close();
    port.close();
  }
}

if (parentPort) await serve(parentPort, workerData as ThreadData);
