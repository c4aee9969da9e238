/** One request of the phone's browser: over the network, or straight into this simulator where the address is WeChat's. */
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { Answer, Body } from '../wire/answer.ts';
import { refused } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';

export interface Hop {
  readonly status: number;
  readonly location: string | undefined;
  readonly setCookies: readonly string[];
  readonly html: string;
}

export type Headers = Readonly<Record<string, string>>;

/** A page that is longer ends here. */
const longest = 2 * 1024 * 1024;

async function textOf(body: Body): Promise<string> {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Buffer.from(body).toString('utf8');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longest) break;
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, longest);
}

const arrived = (response: IncomingMessage, html: string): Hop => ({
  status: response.statusCode ?? 0,
  location: response.headers.location,
  setCookies: response.headers['set-cookie'] ?? [],
  html,
});

/** Rejects with Node's own errors, whose `code` says why. */
export function hopOverNetwork(
  url: URL,
  headers: Headers,
  trust: readonly string[],
  signal: AbortSignal,
): Promise<Hop> {
  const options: RequestOptions & { ca?: readonly string[] } = { headers, signal, agent: false };
  return new Promise((resolve, reject) => {
    const isSafe = url.protocol === 'https:';
    const ca = trust.length > 0 ? [...rootCertificates, ...trust] : undefined;
    const request = isSafe ? askHttps(url, { ...options, ca }) : askHttp(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      textOf(response).then((html) => resolve(arrived(response, html)), reject);
    });
    request.end();
  });
}

export type Serve = (ask: Ask) => Promise<Answer>;

async function answerOf(serve: Serve, ask: Ask): Promise<Answer> {
  try {
    return await serve(ask);
  } catch (thrown) {
    if (thrown instanceof Refusal) return refused(thrown.status, thrown.code, thrown.message);
    throw thrown;
  }
}

/** No socket: the phone reaches its WeChat wherever that listens and whatever its certificate is. */
export async function hopInside(serve: Serve, url: URL, headers: Headers, signal: AbortSignal): Promise<Hop> {
  const answer = await answerOf(serve, {
    method: 'GET',
    path: url.pathname,
    query: new URLSearchParams(url.search),
    gone: signal,
    header: (name) => headers[name],
    address: '127.0.0.1',
    body: async () => ({}),
    text: async () => '',
  });
  if (answer === 'cut') {
    const code = signal.aborted ? 'ETIMEDOUT' : 'ECONNRESET';
    throw Object.assign(new Error('the connection was cut'), { code });
  }
  const { status, headers: given, body } = answer;
  const setCookie = given['set-cookie'];
  return {
    status,
    location: given['location'],
    setCookies: setCookie === undefined ? [] : [setCookie],
    html: await textOf(body),
  };
}
