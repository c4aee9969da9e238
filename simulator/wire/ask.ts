/**
 * Turns Node's request into what handlers see. The target is split by hand and headers come from the raw list, because
 * `new URL(req.url, …)` takes a foreign host from `//host` and throws on `//`, and `headersDistinct` throws on a
 * `__proto__` header in Electron's older Node.
 */
import type { IncomingMessage } from 'node:http';
import { readBody, readBytes } from './body.ts';

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Aborted when the client has gone or the simulator closes. */
  readonly gone: AbortSignal;
  header(name: string): string | undefined;
  /** The caller's address as the socket has it. */
  readonly address: string;
  body(): Promise<unknown>;
  /** The body as it came, for WeChat's API, which looks at no Content-Type. */
  text(): Promise<string>;
}

export function headerValues(request: IncomingMessage, name: string): readonly string[] {
  const raw = request.rawHeaders;
  const found: string[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    if (raw[i]?.toLowerCase() === name) found.push(raw[i + 1] ?? '');
  }
  return found;
}

/** Origin-form only; `undefined` for absolute-form, `//`, `*` and anything with bytes that no address has. */
export function splitTarget(target: string): { path: string; query: URLSearchParams } | undefined {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target)) return undefined;
  const cut = target.search(/[?#]/);
  const path = cut < 0 ? target : target.slice(0, cut);
  const query = cut < 0 || target[cut] === '#' ? '' : (target.slice(cut + 1).split('#', 1)[0] ?? '');
  return { path, query: new URLSearchParams(query) };
}

export function readAsk(request: IncomingMessage, gone: AbortSignal): Ask | undefined {
  const target = splitTarget(request.url ?? '');
  if (!target) return undefined;
  const header = (name: string) => headerValues(request, name)[0];
  return {
    ...target,
    method: request.method ?? '',
    gone,
    header,
    address: request.socket.remoteAddress ?? '',
    text: async () => (await readBytes(request)).toString('utf8'),
    body: () => readBody(request, header('content-type') ?? ''),
  };
}
