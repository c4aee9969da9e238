/** How long, how often and how much: everything the watchdog waits for. Times are ms of a clock that never jumps. */
import * as v from 'valibot';

export const limits = {
  /** Between two pings; everything else is counted in these, so that a machine that slept is not thought to be hung. */
  tick: 1_000,
  /** Pings without an answer after which a page hangs: found and replaced within 10 s, also on a machine that labours. */
  silent: 7,
  /** Answers in a row that say "nothing drawn" of a page that had something drawn. */
  undrawn: 2,
  /** The same of a page that has had nothing drawn yet: once it is loaded, and while it is still being loaded. */
  undrawnOnceLoaded: 3,
  undrawnAtFirst: 8,
  /** Pings without an answer of a page that has not answered yet. */
  loading: 20,
  /** At most so many replacements in `window`; the next fault brings the safe page. */
  reloads: 3,
  window: 5 * 60_000,
  /** How long the safe page stands before the kiosk page is tried again; twice as long each time, up to `longestPause`. */
  pause: 30_000,
  longestPause: 5 * 60_000,
  /** A safe page that dies is shown again after this. */
  safeAgain: 5_000,
  /** Looks in a row that find a step's timer due and the step unchanged; as often again, and the app starts anew. */
  late: 3,
  /** Of a step that has no timer, though it is no step to stay in. */
  step: 15 * 60_000,
  /** Private memory, while nobody is signing in. Measured at rest: page 60 to 90 MB, main 100 to 160 MB. */
  pageMb: 600,
  mainMb: 900,
  memoryEvery: 60_000,
  /** Looks whether what is drawn is more than one colour; only while nobody is there. A strip of it costs little. */
  pictureEvery: 2_000,
  /** A picture that has not come by then never will; counted in looks. */
  pictureLost: 20_000,
  /** Pictures in a row of one colour, each after a word of the page: letters may be drawn some time after it says that they stand. */
  uniform: 3,
  /** Between two graphics processes that are ended because no picture came; far from `gpuLosses` in `window`. */
  graphicsEvery: 10 * 60_000,
  healthEvery: 3_000,
  /** Store, keychain and disk are asked. */
  checkEvery: 5_000,
  /** Losses of the graphics process, and errors nobody caught, within `window`, before the app starts anew. */
  gpuLosses: 3,
  uncaught: 10,
  /** Restarts because of faults within `restartWindow` before the device itself is asked to. */
  restarts: 3,
  restartWindow: 30 * 60_000,
  /** Someone who is signing in may finish, this long. */
  finish: 30_000,
};

export type Limits = Readonly<typeof limits>;

const Some = v.record(v.string(), v.number());

/** Tests cannot wait for five minutes. @param text JSON of some of the limits; a packaged app is never given one. */
export function limitsFrom(text: string | undefined): Limits {
  if (!text) return limits;
  try {
    return { ...limits, ...v.parse(Some, JSON.parse(text)) };
  } catch {
    return limits;
  }
}
