import { expect, test } from 'vitest';
import { exitCodes } from '../../../contract/exit-codes.ts';
import { afterEnd, type Ended, fresh, type Next, type Supervised } from '../../../main/watch/supervise.ts';

const run = (more: Partial<Ended> = {}): Ended => ({
  code: 0,
  ranFor: 60_000,
  lived: true,
  at: 0,
  ...more,
});
const after = (end: Partial<Ended>, obeys = true) => afterEnd(fresh, run(end), obeys)[1];

test('the codes are those of Shell Launcher’s four actions', () => {
  expect(exitCodes).toEqual({ restartApp: 0, restartDevice: 1, shutDown: 2, doNothing: 3 });
});

test('an app that asks to be started anew is, at once', () => {
  expect(after({ code: 0 })).toEqual({ do: 'start', after: 0 });
});

test('an app that was killed is started anew within a quarter of a second', () => {
  expect(after({ code: null })).toEqual({ do: 'start', after: 250 });
});

test('restart and shut-down of the device are handed on to whoever can do it', () => {
  expect(after({ code: 1 })).toEqual({ do: 'end', code: 1 });
  expect(after({ code: 2 })).toEqual({ do: 'end', code: 2 });
});

test('where nobody can, the kiosk is started anew instead of staying dark', () => {
  expect(after({ code: 1 }, false).do).toBe('start');
  expect(after({ code: 2 }, false).do).toBe('start');
});

test('staff who leave the kiosk are not brought back into it', () => {
  expect(after({ code: 3 }, false)).toEqual({ do: 'end', code: 3 });
  expect(after({ code: 3 })).toEqual({ do: 'end', code: 3 });
});

test('an app that fails while it starts does not restart the device', () => {
  expect(after({ code: 1, lived: false, ranFor: 300 }).do).toBe('start');
});

/** Falls every `apart` ms; gives how long each new start had to wait. */
function falling(times: number, apart: number): number[] {
  let state: Supervised = fresh;
  return Array.from({ length: times }, (_, i) => {
    const [next, then]: readonly [Supervised, Next] = afterEnd(
      state,
      run({ code: null, ranFor: 100, at: i * apart }),
      false,
    );
    state = next;
    return then.do === 'start' ? then.after : Number.NaN;
  });
}

test('an app that falls again and again is given more and more time, a minute at most', () => {
  expect(falling(10, 1_000)).toEqual([
    250, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000, 60_000,
  ]);
});

test('falls of ten minutes ago are forgotten', () => {
  expect(falling(5, 11 * 60_000)).toEqual([250, 250, 250, 250, 250]);
});
