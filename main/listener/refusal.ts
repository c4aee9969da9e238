/** The listener's own refusals: a stable code, a status, a sentence for the developer of a client; nothing of the input. */

const rules = {
  'path.unknown': [404, 'There is nothing at this path.'],
  'method.wrong': [405, 'This path does not take that method; see the Allow header.'],
  'host.wrong': [421, 'The Host header does not name this listener.'],
  'target.bad': [400, 'The request target must be a plain path.'],
  'target.too-long': [414, 'The request target is too long.'],
  'headers.too-many': [431, 'There are too many headers, or they are too long.'],
  'request.bad': [400, 'This is not an HTTP/1.1 request.'],
  'request.slow': [408, 'The request took too long to arrive.'],
  'request.expects': [417, 'The Expect header asks for something this listener does not do.'],
  'body.missing': [400, 'A body is missing.'],
  'body.length': [411, 'Send a body with Content-Length, not in chunks.'],
  'body.too-large': [413, 'The body is too large.'],
  'body.type': [415, 'The body must be of the documented Content-Type, without Content-Encoding.'],
  'body.not-json': [400, 'The body is not JSON in UTF-8.'],
  'body.bad': [400, 'The body does not have the documented fields.'],
  'too-many': [429, 'Too many requests from this address; wait a moment.'],
  'token.missing': [401, 'Send "Authorization: Bearer" and the token of /mini/login.'],
  'cross-site': [403, 'Pages of other sites may not use this listener.'],
  busy: [503, 'The kiosk is busy; try again in a few seconds.'],
  internal: [500, 'The listener failed.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RefusalCode = keyof typeof rules;

const moreHeaders: Partial<Record<RefusalCode, Readonly<Record<string, string>>>> = {
  'too-many': { 'retry-after': '1' },
  busy: { 'retry-after': '2' },
  'token.missing': { 'www-authenticate': 'Bearer' },
};

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, headers: Readonly<Record<string, string>> = {}, message?: string) {
    super(message ?? rules[code][1]);
    this.name = 'Refusal';
    this.code = code;
    this.status = rules[code][0];
    this.headers = { ...moreHeaders[code], ...headers };
    // A refusal is an answer, and a flood makes many: no stack is taken for it.
    Object.defineProperty(this, 'stack', { value: '' });
  }
}

/** Fastify's own errors, by the status it gives them; of anything else only that it happened is told. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const status: unknown = thrown instanceof Error ? Reflect.get(thrown, 'statusCode') : undefined;
  if (status === 413) return new Refusal('body.too-large');
  if (status === 415) return new Refusal('body.type');
  return new Refusal(status === 400 ? 'body.bad' : 'internal');
}
