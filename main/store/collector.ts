/** V8's collector for whichever thread asks; it is no part of what Node shows a program. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 hands out its collector only to contexts made while this flag is on. */
export function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = runInNewContext('gc');
    return typeof collect === 'function' ? () => void collect() : () => undefined;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}
