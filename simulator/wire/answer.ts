/** Answers are data: handlers make them, faults change them, `send.ts` alone writes them to a socket. */

export type Body = string | Uint8Array | AsyncIterable<Uint8Array>;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** `cut`: the connection is reset instead of answered. */
export type Answer = Reply | 'cut';

const reply = (status: number, type: string, body: Body): Reply => ({
  status,
  headers: { 'content-type': type },
  body,
});

export const bytes = (type: string, body: Uint8Array, status = 200): Reply => reply(status, type, body);
export const html = (body: string, status = 200): Reply => reply(status, 'text/html; charset=utf-8', body);
export const script = (body: string): Reply => reply(200, 'text/javascript; charset=utf-8', body);

/** Our own API: WeChat never answers with this type or these statuses. */
export const json = (value: unknown, status = 200): Reply =>
  reply(status, 'application/json; charset=utf-8', JSON.stringify(value));

export const refused = (status: number, code: string, message: string): Reply =>
  json({ error: { code, message } }, status);

export const withHeaders = (answer: Reply, headers: Readonly<Record<string, string>>): Reply => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});
