/** The answer to bytes that are not a request, written to the bare socket. */
import type { Duplex } from 'node:stream';
import { asRefused } from './answer.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

const codes: Readonly<Record<string, RefusalCode>> = {
  HPE_HEADER_OVERFLOW: 'headers.too-many',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body.too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.slow',
  'method.wrong': 'method.wrong',
};

/** `cause`: Node's error code. Of errors of the connection itself nothing is answered: nobody would understand it. */
export function answerBroken(socket: Duplex, cause: string): void {
  const code = codes[cause] ?? (cause.startsWith('HPE_') ? 'request.bad' : null);
  if (code === null || !socket.writable) return void socket.destroy();
  const refusal = new Refusal(code, code === 'method.wrong' ? { allow: 'GET, POST, PUT, DELETE' } : {});
  const { status, headers, body } = asRefused(refusal);
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  socket.once('error', () => undefined);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines}\r\n${body}`, () => socket.destroy());
}
