/**
 * The one way out of this room: one request, bounded in time and size, nothing followed and nothing sent twice.
 * SECURITY: a got error never leaves this file; its message and its options hold the whole address, AppSecret and all.
 */
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

/** Not needed to draw the first screen, so it is loaded while the visitor looks for a phone, or at the first use. */
export const loadHttp = () => import('got');

/**
 * A connection is used again within these 4 s and never later: a server that closes an idle one just as a code is
 * sent on it would cost that code, and no server closes so soon.
 */
const agentOptions = { keepAlive: true, maxSockets: 128, maxFreeSockets: 128, timeout: 4_000 } as const;

async function prepare() {
  // Node's own part of it takes 9 ms of a start.
  const [{ got }, http, https] = await Promise.all([loadHttp(), import('node:http'), import('node:https')]);
  return got.extend({
    throwHttpErrors: false,
    retry: { limit: 0 },
    followRedirect: false,
    decompress: false,
    timeout: { request: wholeRequest },
    agent: { http: new http.Agent(agentOptions), https: new https.Agent(agentOptions) },
    // SECURITY: said here because NODE_TLS_REJECT_UNAUTHORIZED=0 decides wherever it is left unsaid.
    https: { rejectUnauthorized: true },
  });
}

let prepared: ReturnType<typeof prepare> | null = null;

/** got's stream costs a quarter less than its promise. */
async function send(
  url: string | URL,
  largest: number,
  json?: unknown,
  trust: string | null = null,
): Promise<Fetched> {
  prepared ??= prepare();
  const usual = await prepared;
  const got =
    trust === null
      ? usual
      : usual.extend({
          https: {
            certificateAuthority: [...(await import('node:tls')).rootCertificates, trust],
            rejectUnauthorized: true,
          },
        });
  return new Promise((resolve, reject) => {
    const sending = json === undefined ? got.stream(url) : got.stream.post(url, { json });
    const parts: Uint8Array[] = [];
    let size = 0;
    const refuse = () => {
      reject(new Failure('wechat.bad-answer', { reason: 'too large' }));
      sending.destroy();
    };
    sending.once('response', ({ headers }: { headers: Record<string, string | string[] | undefined> }) => {
      if (Number(headers['content-length']) > largest) refuse();
    });
    sending.on('data', (part: Uint8Array) => {
      size += part.length;
      parts.push(part);
      if (size > largest) refuse();
    });
    sending.once('end', () => {
      const status = sending.response?.statusCode ?? 0;
      const date = sending.response?.headers.date ?? null;
      resolve({ status, bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), date });
    });
    sending.on('error', (thrown: unknown) => reject(plainly(thrown)));
  });
}

/**
 * Throws `network.*`, or `wechat.bad-answer` when more than `largest` bytes come or are announced. `trust`: one more
 * certificate to rely on, PEM.
 */
export const fetchBytes = (
  url: string | URL,
  largest: number,
  trust: string | null = null,
): Promise<Fetched> => send(url, largest, undefined, trust);

/** The same for a POST of JSON. */
export const postJson = (url: string | URL, largest: number, json: unknown): Promise<Fetched> =>
  send(url, largest, json);
