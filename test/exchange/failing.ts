/** What a piece of work fails with. */
import { inspect } from 'node:util';
import { expect } from 'vitest';
import { Failure, type PlainFailure } from '../../contract/failure.ts';

export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  );
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

export const plainFailureOf = async (work: Promise<unknown>): Promise<PlainFailure> =>
  (await failureOf(work)).plain();

/** Everything that can be got at from this failure: its fields, its stack, whatever hides behind a getter. */
export const everythingIn = (failure: Failure): string =>
  inspect(failure, { depth: null, showHidden: true, getters: true }) + String(failure.stack);

export function holdsNone(failure: Failure, secrets: readonly string[]) {
  const all = everythingIn(failure);
  for (const secret of secrets) expect(all).not.toContain(secret);
}
