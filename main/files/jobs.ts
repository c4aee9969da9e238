/** Long pieces of work that staff watch and may stop: who runs, how far it is, what came of it. */
import { randomUUID } from 'node:crypto';
import type { JobState } from '../../contract/export.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { UnlockedBy } from '../../contract/staff.ts';

export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  /** May be said as often as one likes; staff hear of it ten times a second. */
  progress(done: number, of: number | null): void;
}

/** SECURITY: a job is whoever's began it: nobody else at the console hears of it, stops it, or is shown its file. */
export interface Jobs {
  /** Begins it, and gives how it stands; what comes of it is told. `work` gives the file that was written, if any. */
  start(kind: JobState['kind'], by: UnlockedBy, work: (job: Job) => Promise<string | null>): JobState;
  /** The same for what somebody waits for: gives its own answer, or throws why there is none. */
  run<T>(kind: JobState['kind'], by: UnlockedBy, work: (job: Job) => Promise<T>): Promise<T>;
  /** Stopping what has ended is fine; `ipc.forbidden` for somebody else's. */
  cancel(id: string): void;
  /** What was written by a job that is done. */
  fileOf(id: string): string | null;
  /** Whoever is at the console leaves it: nobody waits for what was only tried out. What was confirmed goes on. */
  left(): void;
  /** Stops everything, and waits until nothing half-done is left. */
  close(): Promise<void>;
}

export interface JobsDeps {
  /** Whoever is at the console now. */
  readonly unlockedBy: () => UnlockedBy | null;
  readonly tell: (state: JobState) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly now: () => number;
}

const tellEvery = 100;
/** Files somebody may still want to be shown. */
const mostKept = 50;

interface Running {
  readonly kind: JobState['kind'];
  readonly whose: string;
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
}

export function createJobs({ unlockedBy, tell, note, now }: JobsDeps): Jobs {
  const running = new Map<string, Running>();
  const files = new Map<string, { readonly whose: string; readonly file: string }>();
  const isHere = (whose: string): boolean => unlockedBy()?.name === whose;

  function begin<T>(
    kind: JobState['kind'],
    whose: string,
    work: (job: Job) => Promise<T>,
    fileOf: (value: T) => string | null,
  ): { readonly state: JobState; readonly ended: Promise<T> } {
    const id = randomUUID();
    const controller = new AbortController();
    let state: JobState = { job: id, kind, done: 0, of: null, state: 'running', file: null, failure: null };
    let toldAt = now();
    const become = (next: Partial<JobState>) => {
      state = { ...state, ...next };
      if (isHere(whose)) tell(state);
    };
    const job: Job = {
      id,
      signal: controller.signal,
      progress(done, of) {
        if (now() - toldAt < tellEvery) {
          state = { ...state, done, of };
          return;
        }
        toldAt = now();
        become({ done, of });
      },
    };
    const go = async (): Promise<T> => {
      try {
        // The answer that there is such a job comes before the news of it.
        await new Promise(setImmediate);
        const value = await work(job);
        const file = fileOf(value);
        keep(id, whose, file);
        become({ state: 'done', file });
        return value;
      } catch (thrown) {
        const { code } = asFailure(thrown);
        note('ended', { kind, code });
        if (code === 'job.cancelled') become({ state: 'cancelled' });
        else become({ state: 'failed', failure: { code } });
        throw thrown;
      } finally {
        running.delete(id);
      }
    };
    const ended = go();
    ended.catch(() => null);
    running.set(id, { kind, whose, controller, ended });
    become({});
    return { state, ended };
  }

  function keep(id: string, whose: string, file: string | null): void {
    if (file === null) return;
    files.set(id, { whose, file });
    for (const oldest of files.keys()) if (files.size > mostKept) files.delete(oldest);
  }

  return {
    start: (kind, by, work) => begin(kind, by.name, work, (file) => file).state,
    run: (kind, by, work) => begin(kind, by.name, work, () => null).ended,
    cancel(id) {
      const job = running.get(id);
      if (job && !isHere(job.whose)) throw new Failure('ipc.forbidden');
      job?.controller.abort();
    },
    fileOf(id) {
      const kept = files.get(id);
      return kept && isHere(kept.whose) ? kept.file : null;
    },
    left() {
      for (const { kind, controller } of running.values()) if (kind === 'dryRun') controller.abort();
    },
    async close() {
      for (const { controller } of running.values()) controller.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended.catch(() => null)));
    },
  };
}

export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('job.cancelled');
}
