/** Says when a minute of the wall clock begins, which is when anything that is set by the clock can change. */

/**
 * Never waits longer than a minute, so that a clock that was set, a machine that slept and a day of 25 hours are all
 * noticed by looking at the clock again. Answers the function that stops it.
 */
export function everyMinute(begins: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(
      () => {
        begins();
        wait();
      },
      60_000 - (Date.now() % 60_000),
    );
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
}
