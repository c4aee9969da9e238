/** Requests as they are, for what `fetch` would not send: another Host, a body where none belongs. */
import { Agent, request } from 'node:http';

export interface Wish {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** `agent`: connections to be shared by many. */
export function send(origin: string, { method, path, headers, body }: Wish, agent?: Agent): Promise<Told> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sending = request(
      origin + path,
      { method, headers: { ...length, ...headers }, ...(agent ? { agent } : {}) },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sending.once('error', reject).end(body);
  });
}

/** All at once, over as many connections as the listener takes from one machine. */
export function sendMany(origin: string, times: number, wish: Wish): Promise<Told[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  return Promise.all(Array.from({ length: times }, () => send(origin, wish, agent))).finally(() =>
    agent.destroy(),
  );
}

export interface Complaint {
  readonly code: string;
  readonly message: string;
}

/** `{"error":{"code","message"}}` and nothing else, or null. */
export function complaintIn({ text, headers }: Told): Complaint | null {
  if (!String(headers['content-type']).startsWith('application/json')) return null;
  const said = JSON.parse(text) as { error?: Complaint };
  const { code, message } = said.error ?? {};
  const exact =
    Object.keys(said).join() === 'error' && Object.keys(said.error ?? {}).join() === 'code,message';
  return exact && typeof code === 'string' && typeof message === 'string' && message !== ''
    ? { code, message }
    : null;
}
