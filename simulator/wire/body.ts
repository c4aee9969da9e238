/** Reads a small JSON or form body; anything else is refused before it is parsed. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const limit = 16 * 1024;

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new Refusal(413, 'body.too-large', `a body has at most ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'body.not-json', 'the body is not JSON');
  }
}

export async function readBody(request: IncomingMessage, contentType: string): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return {};
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  const text = bytes.toString('utf8');
  if (type === 'application/json') return parseJson(text);
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  // SECURITY: text/plain and multipart can be posted across sites without a preflight.
  throw new Refusal(415, 'body.type', 'send application/json or a form');
}
