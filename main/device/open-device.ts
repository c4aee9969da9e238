/** The machine under the kiosk: its sleep, its clocks, its hours, its nights. It tells; what is done about it is not here. */
import { powerMonitor, powerSaveBlocker } from 'electron';
import type { DeviceSettings } from '../../contract/device.ts';
import { gapBetween, type Reading } from './clocks.ts';
import { type Rest, restAt } from './hours.ts';
import { createNightly } from './nightly.ts';

export interface DeviceDeps {
  readonly settings: () => DeviceSettings | null;
  readonly lockedDown: boolean;
  /** Nobody is signing in, and nobody is at the console. */
  readonly quiet: () => boolean;
  /** About to sleep: nothing of a visitor may still be there afterwards. */
  readonly sleeping: () => void;
  /** Awake again: what is on the screen may be hours old. */
  readonly slept: () => void;
  readonly clockMoved: () => void;
  /** The hours began or ended. */
  readonly hoursChanged: () => void;
  readonly restart: () => void;
  readonly shutDown: () => void;
  /** Throws what the system says. */
  readonly startAtLogin: (on: boolean) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
}

/** How often this machine's clock was set since the start; `jumpedAt` is ms since 1970 UTC. */
export interface ClockSeen {
  readonly jumps: number;
  readonly jumpedAt: number | null;
}

export interface Device {
  clock(): ClockSeen;
  /** Outside opening hours, or null. */
  rest(): Rest | null;
  /** Settings changed. */
  apply(): void;
  close(): void;
}

const every = 1_000;
const read = (): Reading => ({ wall: Date.now(), steady: performance.now() });

export function openDevice(deps: DeviceDeps): Device {
  const nightly = createNightly();
  const rest = () => restAt(deps.settings()?.hours ?? null, Date.now());
  let before = read();
  let rested: number | null | undefined;
  let clock: ClockSeen = { jumps: 0, jumpedAt: null };
  let blocker: number | null = null;
  let startsAtLogin: boolean | null = null;

  /** The system may turn the screen off outside opening hours, and only then. */
  function keepAwake(on: boolean): void {
    if (on && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep');
    if (on || blocker === null) return;
    powerSaveBlocker.stop(blocker);
    blocker = null;
  }

  function lookAtHours(): void {
    const now = rest();
    const opensAt = now ? now.opensAt : undefined;
    keepAwake(deps.lockedDown && now === null);
    if (opensAt === rested) return;
    rested = opensAt;
    deps.hoursChanged();
  }

  function tick(): void {
    const after = read();
    const gap = gapBetween(before, after);
    before = after;
    if (gap) {
      deps.note(gap.kind, { ms: gap.ms });
      if (gap.kind === 'clockMoved') clock = { jumps: clock.jumps + 1, jumpedAt: after.wall };
      deps[gap.kind]();
    }
    lookAtHours();
    const time = deps.lockedDown ? (deps.settings()?.nightlyRestart ?? null) : null;
    if (nightly.isDue(time, after.wall, deps.quiet())) {
      deps.note('nightly-restart', {});
      deps.restart();
    }
  }

  function apply(): void {
    const { autoStart } = deps.settings() ?? { autoStart: false };
    // Never touched on a machine where it was never asked for.
    if (autoStart !== startsAtLogin && (autoStart || startsAtLogin !== null)) {
      try {
        deps.startAtLogin(autoStart);
      } catch (error) {
        deps.note('no-auto-start', { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      }
    }
    startsAtLogin = autoStart;
    lookAtHours();
  }

  const hears = {
    suspend() {
      deps.note('suspend', {});
      deps.sleeping();
    },
    resume() {
      deps.note('resume', {});
      before = read();
      deps.slept();
      lookAtHours();
    },
    shutdown: () => deps.shutDown(),
  } as const;
  const names = Object.keys(hears) as (keyof typeof hears)[];
  for (const name of names) powerMonitor.on(name as 'resume', hears[name]);
  const timer = setInterval(tick, every);

  return {
    rest,
    clock: () => clock,
    apply,
    close() {
      clearInterval(timer);
      keepAwake(false);
      for (const name of names) powerMonitor.off(name as 'resume', hears[name]);
    },
  };
}
