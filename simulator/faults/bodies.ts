/** Ways to spoil the body of an answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { wechatJson } from '../sns/answer.ts';
import type { Reply } from '../wire/answer.ts';

export const textOf = ({ body }: Reply): string =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : '';

export const withBody = (reply: Reply, body: Reply['body']): Reply => ({ ...reply, body });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer that is no JSON object stays as it is. */
export function changed(reply: Reply, change: (fields: Fields) => unknown): Reply {
  const old = parsed(textOf(reply));
  return isObject(old) ? withBody(reply, wechatJson(change(old))) : reply;
}

/** Objects are merged field by field, anything else is replaced. */
export function merged(old: Fields, fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, value]) => {
    const before = old[name];
    return [name, isObject(before) && isObject(value) ? merged(before, value) : value];
  });
  return { ...old, ...Object.fromEntries(entries) };
}

/** A dot leads into an object: `phone_info.countryCode`. */
export function without(old: Fields, paths: readonly string[]): Fields {
  const kept = Object.entries(old).filter(([name]) => !paths.includes(name));
  const inside = (name: string) =>
    paths.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, isObject(value) ? without(value, inside(name)) : value]),
  );
}

export function half(reply: Reply): Reply {
  const whole = Buffer.from(textOf(reply));
  const body = reply.body instanceof Uint8Array ? reply.body : whole;
  return withBody(reply, body.subarray(0, Math.floor(body.length / 2)));
}

export async function* pieces(first: Uint8Array, total: number): AsyncGenerator<Uint8Array> {
  const chunk = new Uint8Array(64 * 1024);
  yield first;
  for (let sent = first.length; sent < total; sent += chunk.length)
    yield chunk.subarray(0, Math.min(chunk.length, total - sent));
}

export async function* drops(
  body: Uint8Array,
  everyMs: number,
  gone: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length && !gone.aborted; at += 1) {
    yield body.subarray(at, at + 1);
    await sleep(everyMs, undefined, { signal: gone }).catch(() => undefined);
  }
}

/** Turns `\\u0014`, `\\n` and `\\t` of a JSON text into the bytes they stand for, and leaves an escaped backslash alone. */
export const withRawControls = (text: string) =>
  text.replace(
    /\\(?:u00([01][0-9a-f])|(.))/g,
    (whole, hex: string | undefined, letter: string | undefined) => {
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      return letter === 'n' ? '\n' : letter === 't' ? '\t' : whole;
    },
  );

export const imageOf = ({ body }: Reply) => (body instanceof Uint8Array ? body : new Uint8Array());
