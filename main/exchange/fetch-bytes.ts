/**
 * The one way out of this room: one request, bounded in time and size, nothing followed and nothing sent twice.
 * SECURITY: a foreign error never leaves this file; what hangs on it may hold the whole address, AppSecret and all.
 */
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Failure, type FailureCode } from '../../contract/failure.ts';

export interface Fetched {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The answer's Date header as it came. */
  readonly date: string | null;
}

const wholeRequest = 8_000;

/** What OpenSSL and Node call a certificate that cannot be relied on. */
const untrusted = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|ERR_TLS_CERT_)/;

function codeOf(reason: string): FailureCode {
  if (reason === 'ETIMEDOUT') return 'network.timeout';
  return untrusted.test(reason) ? 'network.untrusted' : 'network.unreachable';
}

/** Of a foreign error only its code survives. */
function plainly(thrown: unknown): Failure {
  const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code).slice(0, 40) : '';
  return new Failure(codeOf(reason), { reason });
}

/**
 * A connection is used again within these 4 s and never later: a server that closes an idle one just as a code is
 * sent on it would cost that code, and no server closes so soon.
 */
const agentOptions = { keepAlive: true, maxSockets: 128, maxFreeSockets: 128, timeout: 4_000 } as const;

type Begin = (address: URL, options: RequestOptions & { ca?: string[] }) => ClientRequest;

async function prepare(): Promise<Begin> {
  // Node's own part of it takes 9 ms of a start.
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const plain = new http.Agent(agentOptions);
  const sealed = new https.Agent(agentOptions);
  return (address, options) =>
    address.protocol === 'https:'
      ? // SECURITY: said here because NODE_TLS_REJECT_UNAUTHORIZED=0 decides wherever it is left unsaid.
        https.request(address, { ...options, agent: sealed, rejectUnauthorized: true })
      : http.request(address, { ...options, agent: plain });
}

let prepared: ReturnType<typeof prepare> | null = null;

/** Not needed to draw the first screen, so it is loaded while the visitor looks for a phone, or at the first use. */
export const loadHttp = (): ReturnType<typeof prepare> => {
  prepared ??= prepare();
  return prepared;
};

const withCertificate = async (trust: string | null) =>
  trust === null ? {} : { ca: [...(await import('node:tls')).rootCertificates, trust] };

const userAgent = { 'user-agent': 'WxLobby' } as const;

function ask(begin: () => ClientRequest, body: string | null, largest: number): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const sending = begin();
    const end = (failure: Failure) => {
      clearTimeout(timer);
      reject(failure);
      sending.destroy();
    };
    const fail = (thrown: unknown) => end(plainly(thrown));
    const timer = setTimeout(
      () => end(new Failure('network.timeout', { reason: 'ETIMEDOUT' })),
      wholeRequest,
    );
    sending.on('error', fail);
    sending.once('response', (answer: IncomingMessage) => {
      const parts: Uint8Array[] = [];
      let size = 0;
      const count = (bytes: number) => {
        size += bytes;
        if (size > largest) end(new Failure('wechat.bad-answer', { reason: 'too large' }));
      };
      answer.on('error', fail);
      answer.on('data', (part: Uint8Array) => {
        parts.push(part);
        count(part.length);
      });
      if (Number(answer.headers['content-length']) > largest) count(Number.POSITIVE_INFINITY);
      answer.once('end', () => {
        clearTimeout(timer);
        const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, bytes, date: answer.headers.date ?? null });
      });
    });
    sending.end(body ?? undefined);
  });
}

async function send(url: string | URL, largest: number, body: string | null, trust: string | null) {
  try {
    const request = await loadHttp();
    const address = new URL(url);
    const more = await withCertificate(trust);
    const [method, headers] =
      body === null
        ? (['GET', userAgent] as const)
        : (['POST', { ...userAgent, 'content-type': 'application/json' }] as const);
    return await ask(() => request(address, { ...more, method, headers }), body, largest);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : plainly(thrown);
  }
}

/**
 * Throws `network.*`, or `wechat.bad-answer` when more than `largest` bytes come or are announced. `trust`: one more
 * certificate to rely on, PEM.
 */
export const fetchBytes = (
  url: string | URL,
  largest: number,
  trust: string | null = null,
): Promise<Fetched> => send(url, largest, null, trust);

/** The same for a POST of JSON. */
export const postJson = (url: string | URL, largest: number, json: unknown): Promise<Fetched> =>
  send(url, largest, JSON.stringify(json), null);
