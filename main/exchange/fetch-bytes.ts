/**
 * The one way out of this room: one GET, bounded in time and size, nothing followed and nothing sent twice.
 * SECURITY: a got error never leaves this file; its message and its options hold the whole address, AppSecret and all.
 */
import { Failure, type FailureCode } from '../../contract/failure.ts';

export interface Fetched {
  readonly status: number;
  readonly bytes: Uint8Array;
}

const wholeRequest = 8_000;

const failureOf: Readonly<Record<string, FailureCode>> = {
  ETIMEDOUT: 'network.timeout',
  ERR_CANCELED: 'wechat.bad-answer',
  CERT_HAS_EXPIRED: 'network.untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'network.untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'network.untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'network.untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'network.untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'network.untrusted',
};

/** Of a foreign error only its code survives. */
function plainly(thrown: unknown): Failure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return new Failure(failureOf[code] ?? 'network.unreachable', { reason: code.slice(0, 40) });
}

/** Not needed to draw the first screen, so it is loaded while the visitor looks for a phone, or at the first use. */
export const loadHttp = () => import('got');

/** Throws `network.*`, or `wechat.bad-answer` when more than `largest` bytes come or are announced. */
export async function fetchBytes(url: URL, largest: number): Promise<Fetched> {
  const { got } = await loadHttp();
  try {
    const sending = got.get(url, {
      responseType: 'buffer',
      throwHttpErrors: false,
      retry: { limit: 0 },
      followRedirect: false,
      timeout: { request: wholeRequest },
      // SECURITY: said here because NODE_TLS_REJECT_UNAUTHORIZED=0 decides wherever it is left unsaid.
      https: { rejectUnauthorized: true },
    });
    void sending.on('downloadProgress', ({ transferred, total }) => {
      if (Math.max(transferred, total ?? 0) > largest) sending.cancel();
    });
    const answer = await sending;
    return { status: answer.statusCode, bytes: answer.body };
  } catch (thrown) {
    throw plainly(thrown);
  }
}
