/**
 * From a callback to an accepted code, once. Everything odd is refused before any call to WeChat: the caller gets a
 * Failure, and the exchange takes nothing but what this file returns.
 */
import type { Way } from '../../contract/channel.ts';
import { Failure } from '../../contract/failure.ts';

declare const accepted: unique symbol;
export interface Accepted {
  readonly attempt: string;
  readonly code: string;
  readonly [accepted]: true;
}

/** The part of `Attempts` this room needs. */
interface TakesStates {
  take(state: string, way: Way): { readonly attempt: string } | 'unknown' | 'expired';
}

/** Codes seen are 32 characters; the field is opaque, so only size and alphabet are held. */
const plausibleCode = /^[A-Za-z0-9_-]{1,512}$/;

function only(parameters: URLSearchParams, name: string): string | null {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new Failure('callback.doubled', { parameter: name });
  return values[0] || null;
}

/** The state, and the code or null: a state without a code is how WeChat's older pages say "declined". */
export function readCallback(parameters: URLSearchParams): {
  readonly state: string;
  readonly code: string | null;
} {
  const state = only(parameters, 'state');
  const code = only(parameters, 'code');
  if (!state) throw new Failure('callback.no-state');
  return { state, code };
}

/**
 * @param way where the callback came in; a state of another way is refused.
 * @param view the attempt whose page was redirected; a state of another attempt is refused. Null: whichever attempt
 * the state belongs to, for a callback that comes to the listener.
 * @throws Failure `callback.*`.
 */
export function accept(
  parameters: URLSearchParams,
  attempts: TakesStates,
  way: Way,
  view: string | null,
): Accepted {
  const { state, code } = readCallback(parameters);
  const taken = attempts.take(state, way);
  if (taken === 'expired') throw new Failure('callback.expired-state');
  if (taken === 'unknown' || (view !== null && taken.attempt !== view))
    throw new Failure('callback.unknown-state');
  const { attempt } = taken;
  if (!code) throw new Declined(attempt);
  if (!plausibleCode.test(code)) throw new Failure('callback.bad-code', { length: code.length });
  return { attempt, code } as Accepted;
}

/** Knows whose refusal it is, so that the right screen can say so. */
export class Declined extends Failure {
  readonly attempt: string;

  constructor(attempt: string) {
    super('callback.declined');
    this.attempt = attempt;
  }
}
