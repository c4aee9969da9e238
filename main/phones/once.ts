/** Remembers codes for as long as WeChat might still take them, so that each is tried once whoever sends it how often. */
import { createHash } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';

export interface Once {
  /** Throws `wechat.code-used` for a code that was here before. */
  first(code: string): void;
}

const life = 600_000;
/** A flood of made-up codes pushes out the oldest; WeChat itself still refuses those. */
const most = 20_000;

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

export function createOnce(monotonic: () => number = () => performance.now()): Once {
  const seen = new Map<string, number>();
  return {
    first(code) {
      const now = monotonic();
      const key = digest(code);
      if (now < (seen.get(key) ?? 0)) throw new Failure('wechat.code-used');
      for (const [old, until] of seen) {
        if (seen.size < most && now < until) break;
        seen.delete(old);
      }
      seen.set(key, now + life);
    },
  };
}
