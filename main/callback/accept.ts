/**
 * From a caught address to an accepted code, once. Everything odd is refused before any call to WeChat: the caller
 * gets a Failure, and the exchange takes nothing but what this file returns.
 */
import { Failure } from '../../contract/failure.ts';

declare const accepted: unique symbol;
export interface Accepted {
  readonly attempt: string;
  readonly code: string;
  readonly [accepted]: true;
}

/** The part of `Attempts` this room needs. */
interface TakesStates {
  take(state: string): { readonly attempt: string } | 'unknown' | 'expired';
}

/** Codes seen are 32 characters; the field is opaque, so only size and alphabet are held. */
const plausibleCode = /^[A-Za-z0-9_-]{1,512}$/;

function only(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new Failure('callback.doubled', { parameter: name });
  return values[0] || null;
}

/**
 * @param view the attempt whose page was redirected; a state of another attempt is refused.
 * @throws Failure `callback.*`; a state without a code is how WeChat's older pages say "declined".
 */
export function accept(address: string, attempts: TakesStates, view: string): Accepted {
  const { searchParams } = new URL(address);
  const state = only(searchParams, 'state');
  const code = only(searchParams, 'code');
  if (!state) throw new Failure('callback.no-state');
  const taken = attempts.take(state);
  if (taken === 'expired') throw new Failure('callback.expired-state');
  if (taken === 'unknown' || taken.attempt !== view) throw new Failure('callback.unknown-state');
  if (!code) throw new Failure('callback.declined');
  if (!plausibleCode.test(code)) throw new Failure('callback.bad-code', { length: code.length });
  return { attempt: view, code } as Accepted;
}
