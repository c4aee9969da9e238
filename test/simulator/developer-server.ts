/** A mini program's own server as its developer would write it, for tests: small, real, on loopback. */
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface DeveloperServer {
  readonly origin: string;
  readonly heard: readonly Heard[];
  /** What is answered there from now on. */
  answer(path: string, status: number, body: string): void;
  close(): Promise<void>;
}

/** With a certificate it speaks https. */
export async function startDeveloperServer(tls?: {
  readonly cert: string;
  readonly key: string;
}): Promise<DeveloperServer> {
  const heard: Heard[] = [];
  const answers = new Map<string, readonly [status: number, body: string]>();
  const listen: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    heard.push({ method, path: url, headers, body: Buffer.concat(chunks) });
    const [status, body] = answers.get(url) ?? [404, ''];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
  const server = tls ? createSafeServer({ cert: tls.cert, key: tls.key }, listen) : createServer(listen);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answer: (path, status, body) => void answers.set(path, [status, body]),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
