/**
 * Knows whether WeChat can be reached: from what sign-ins have just seen and, only while nobody is signing in, from
 * probes of its own. It is ill after two failures in a row, or at once where the system has no network; and well again
 * after one success, at most five seconds after the way is open.
 */
import type { FailureCode } from '../../contract/failure.ts';
import { type Ailing, type Reach, reached } from '../../contract/reach.ts';

export interface ReachDeps {
  /** Asks every origin that a sign-in needs; never rejects. `patience` in ms. */
  readonly probe: (patience: number) => Promise<'well' | Ailing>;
  /** The system's own word; false is believed. */
  readonly online: () => boolean;
  /** Nobody is signing in, the lobby is open, and there is something to ask. */
  readonly mayLook: () => boolean;
  readonly changed: (reach: Reach) => void;
  readonly now: () => number;
  /** In ms, on a clock that nobody can set. */
  readonly monotonic: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface ReachWatch {
  current(): Reach;
  /** How a sign-in's own question to WeChat ended; null: WeChat answered. */
  saw(failure: FailureCode | null): void;
  close(): void;
}

/** All in ms. While ill, a probe and the pause after it stay below five seconds together. */
export const reachTimes = {
  glance: 500,
  first: 2_000,
  well: { every: 60_000, patience: 5_000 },
  ill: { every: 1_500, jitter: 500, patience: 2_000 },
} as const;

const illAfter = 2;

/** The way was at fault, not what went over it. */
export const isOfTheWay = (code: FailureCode) => code.startsWith('network.') || code === 'page.unreachable';
const isAnAnswer = (code: FailureCode) => code.startsWith('wechat.') && code !== 'wechat.busy';

export function watchReach(deps: ReachDeps): ReachWatch {
  const { probe, online, mayLook, changed, now, monotonic, random } = deps;
  let reach: Reach = reached;
  let failures = 0;
  let asking = false;
  let due = monotonic() + reachTimes.first;
  let closed = false;

  const become = (next: Reach) => {
    if (next.state === 'well' && reach.state === 'well') return;
    if (next.state === 'ill' && reach.state === 'ill') {
      if (next.what === reach.what) return;
      reach = { ...next, since: reach.since };
    } else reach = next;
    changed(reach);
  };
  const isIll = (what: Ailing) => become({ state: 'ill', since: now(), what });

  const soon = () => {
    due = monotonic() + reachTimes.ill.every + random() * reachTimes.ill.jitter;
  };

  function isWell(): void {
    failures = 0;
    due = monotonic() + reachTimes.well.every;
    become(reached);
  }

  async function ask(): Promise<void> {
    asking = true;
    const { patience } = failures > 0 ? reachTimes.ill : reachTimes.well;
    const found = await probe(patience);
    asking = false;
    if (closed) return;
    if (found === 'well') return isWell();
    failures += 1;
    soon();
    if (failures >= illAfter && mayLook()) isIll(found);
  }

  let wasOffline = false;
  const timer = setInterval(() => {
    if (!mayLook()) return;
    if (!online()) {
      wasOffline = true;
      failures = illAfter;
      return isIll('network');
    }
    if (wasOffline) {
      wasOffline = false;
      due = 0;
    }
    if (!asking && monotonic() >= due) void ask();
  }, reachTimes.glance);

  return {
    current: () => reach,
    saw(failure) {
      if (failure === null || isAnAnswer(failure)) return isWell();
      if (!isOfTheWay(failure)) return;
      // A probe decides: one visitor's bad luck is not yet everybody's.
      failures = Math.max(failures, 1);
      due = 0;
    },
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
