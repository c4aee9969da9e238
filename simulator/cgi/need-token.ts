/** The ordinary token of a call, and the JSON of its body. */
import type { SimApp } from '../options.ts';
import { SnsError } from '../sns/answer.ts';
import { need } from '../sns/need.ts';
import type { OrdinaryTokens } from '../world/ordinary-tokens.ts';

const shape = /^\d+_[\w-]+$/;

/** 40014 for what cannot be a token, 40001 for one that is unknown or replaced, 42001 for one grown too old. */
export function needToken(tokens: OrdinaryTokens, query: URLSearchParams): SimApp {
  const value = need(query, 'access_token', 41001);
  if (!shape.test(value)) throw new SnsError(40014);
  const held = tokens.check(value);
  if (held.result === 'alive') return held.app;
  throw new SnsError(held.result === 'expired' ? 42001 : 40001);
}

/** The same for calls that only mini programs have. */
export function needMiniToken(tokens: OrdinaryTokens, query: URLSearchParams): SimApp {
  const app = needToken(tokens, query);
  if (app.kind !== 'miniProgram') throw new SnsError(48001);
  return app;
}

/** The fields of a JSON object, or `undefined`. The Content-Type is not looked at, as on WeChat's side. */
export function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
