/**
 * How often a function must run before V8 compiles it for speed. As V8 is, 400 and 3,000 times: what runs a few times a
 * visitor is compiled for speed after a few hundred of them, beside somebody's sign-in and for good, though it never runs
 * more than once a minute. Loops are counted apart, and whatever goes through many people or rows gets there at once.
 */
import { setFlagsFromString } from 'node:v8';

/** For the main process and its threads; before they do anything. */
export function compileSeldom(): void {
  setFlagsFromString('--invocation-count-for-maglev=4000');
  setFlagsFromString('--invocation-count-for-turbofan=30000');
}
