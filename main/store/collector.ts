/** V8's collector for whichever thread asks; it is no part of what Node shows a program. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** V8 hands out its collector only to contexts made while this flag is on. */
function gcOfV8(): () => void {
  setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = runInNewContext('gc');
    return typeof collect === 'function' ? () => void collect() : () => undefined;
  } finally {
    setFlagsFromString('--no-expose-gc');
  }
}

/**
 * What is left is also moved together: V8 leaves a page as it is until seven tenths of it are free, and a heap of 4.5 MB
 * would come to stand on 7.5. While this flag is on, two tenths are enough.
 */
export function findCollector(): () => void {
  const collect = gcOfV8();
  return () => {
    setFlagsFromString('--optimize-for-size');
    try {
      collect();
    } finally {
      setFlagsFromString('--no-optimize-for-size');
    }
  };
}
