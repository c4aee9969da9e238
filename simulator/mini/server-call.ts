/** `wx.request`: one request of a mini program to its developer's server. */
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { rootCertificates } from 'node:tls';
import { Refusal } from '../wire/refusal.ts';
import type { MiniAnswer } from './program.ts';

export interface ServerCall {
  readonly server: string | undefined;
  readonly appId: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  /** Bytes go out as they are, anything else as JSON. */
  readonly body: unknown;
  readonly type: string;
  readonly token: string | undefined;
  /** PEM certificates that the phone trusts besides the public ones. */
  readonly trust: readonly string[];
  readonly closing: AbortSignal;
}

/** WeChat's own default. */
const patience = 60_000;
/** An answer that is longer ends here, and is no JSON any more. */
const longest = 2 * 1024 * 1024;

async function answerFrom(response: IncomingMessage): Promise<MiniAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longest) break;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const status = response.statusCode ?? 0;
  try {
    return { status, body: JSON.parse(text) };
  } catch {
    return { status, body: null };
  }
}

/** Rejects with Node's own errors, whose `code` says why. */
function send(url: URL, call: ServerCall): Promise<MiniAnswer> {
  const { appId, method, type, token, trust, closing, body } = call;
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(bytes.length),
    // A mini program cannot change this one, and servers may look for it.
    referer: `https://servicewechat.com/${appId}/1/page-frame.html`,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const signal = AbortSignal.any([closing, AbortSignal.timeout(patience)]);
  const options: RequestOptions = { method, headers, signal, agent: false };
  return new Promise((resolve, reject) => {
    const ca = [...rootCertificates, ...trust];
    const request = url.protocol === 'https:' ? askHttps(url, { ...options, ca }) : askHttp(url, options);
    request.on('error', reject);
    request.on('response', (response) => answerFrom(response).then(resolve, reject));
    request.end(bytes);
  });
}

const isDistrust = (thrown: unknown) =>
  thrown instanceof Error && 'code' in thrown && /CERT|SIGNATURE|ALTNAME/.test(String(thrown.code));

/** Throws the refusals `mini.no-server`, `mini.server-unreachable` and `mini.server-untrusted`. */
export async function callServer(call: ServerCall): Promise<MiniAnswer> {
  const { server, path } = call;
  if (server === undefined) throw new Refusal(409, 'mini.no-server', 'this mini program has no server yet');
  try {
    return await send(new URL(path, server), call);
  } catch (thrown) {
    const [code, text] = isDistrust(thrown)
      ? ['mini.server-untrusted', 'the certificate of this mini program’s server is not trusted']
      : ['mini.server-unreachable', 'the server of this mini program does not answer'];
    throw new Refusal(502, code, text);
  }
}
