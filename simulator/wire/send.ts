/** Writes an answer to the socket. Must never throw: a client that goes away in the middle is normal here. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answer.ts';

const everyAnswer = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if (response.destroyed) return;
  if (answer === 'cut') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body } = answer;
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  const length = isWhole ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  response.writeHead(status, { ...everyAnswer, ...length, ...headers });
  if (isWhole) response.end(body);
  else await pipeline(Readable.from(body), response).catch(() => response.destroy());
}
