/** Answers are data: made here, written by `send` alone. Every one forbids storing, sniffing, framing and running. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { drainedAtMost } from './limits.ts';
import type { Refusal } from './refusal.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const policy = (more: string) =>
  `default-src 'none'; ${more}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const forJson = {
  ...always,
  'content-security-policy': policy(''),
  'content-type': 'application/json; charset=utf-8',
};

export const asJson = (value: unknown, status = 200): Answer => ({
  status,
  headers: forJson,
  body: JSON.stringify(value),
});

export const asError = (code: string, message: string, status: number): Answer =>
  asJson({ error: { code, message } }, status);

export function asRefused({ code, message, status, headers }: Refusal): Answer {
  const answer = asError(code, message, status);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** `styleHash`: of the one inline style, as CSP wants it. */
export const asPage = (html: string, styleHash: string, status = 200): Answer => ({
  status,
  headers: {
    ...always,
    'content-security-policy': policy(`style-src '${styleHash}'; img-src data:; `),
    'content-type': 'text/html; charset=utf-8',
  },
  body: html,
});

export const asRedirect = (status: 302 | 303, location: string): Answer => ({
  status,
  headers: { ...always, 'content-security-policy': policy(''), location },
  body: '',
});

/** `last`: the connection ends with it. Never throws: a client that goes away in the middle is normal here. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  last: boolean,
): void {
  const more = hasMore(request);
  if (!more || !mayDrain(request)) {
    write(response, answer, more || last);
    return;
  }
  // A socket that is closed with unread bytes is reset, and the client never sees why.
  request.once('end', () => write(response, answer, true));
  request.resume();
}

/** Not when the client waits for leave to send its body. */
const mayDrain = ({ headers }: IncomingMessage) =>
  headers.expect === undefined && Number(headers['content-length']) <= drainedAtMost;

/** Is there a body that has not been read to its end? */
export function hasMore(request: IncomingMessage): boolean {
  if (request.complete) return false;
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return encoding !== undefined || (length !== undefined && length !== '0');
}

function write(response: ServerResponse, { status, headers, body }: Answer, last: boolean): void {
  if (response.headersSent || response.destroyed) return;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(
    status,
    last ? { ...headers, ...length, connection: 'close' } : { ...headers, ...length },
  );
  response.end(body);
}
