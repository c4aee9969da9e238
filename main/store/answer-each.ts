/** Answers each ask with one of these calls; never throws: each ask has its reply. */
import { Failure } from '../../contract/failure.ts';
import type { Ask, Calls, Reply } from './thread-words.ts';
import { asStoreFailure } from './trouble.ts';

export function answerEach<C extends Calls<C>>(calls: C, checkFile: () => void) {
  const functions = new Map<string, (input: never) => unknown>(Object.entries(calls));

  async function answerOne({ id, call, input }: Ask): Promise<Reply> {
    try {
      checkFile();
      const found = functions.get(call);
      if (found === undefined) throw new Failure('internal', { was: 'unknown-call' });
      return { id, value: await found(input as never) };
    } catch (error) {
      return { id, failure: asStoreFailure(error).plain() };
    }
  }

  return (asks: readonly Ask[]): Promise<readonly Reply[]> => Promise.all(asks.map(answerOne));
}
