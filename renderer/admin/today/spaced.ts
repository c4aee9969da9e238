/** Work that is asked for in bursts: done at once, and then not more often than once in a while. */

export interface Spaced {
  ask(): void;
  stop(): void;
}

/** What is asked for meanwhile is done once, at the end of the pause. */
export function spaced(work: () => void, milliseconds: number): Spaced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wanted = false;
  const run = () => {
    wanted = false;
    timer = setTimeout(() => {
      timer = null;
      if (wanted) run();
    }, milliseconds);
    work();
  };
  return {
    ask() {
      if (timer === null) run();
      else wanted = true;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      wanted = false;
    },
  };
}
