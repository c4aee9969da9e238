/** Long pieces of work that staff watch and may stop: who runs, how far it is, what came of it. */
import { randomUUID } from 'node:crypto';
import type { JobState } from '../contract/export.ts';
import { asFailure, Failure } from '../contract/failure.ts';

export interface Job {
  readonly id: string;
  readonly signal: AbortSignal;
  /** May be said as often as one likes; staff hear of it ten times a second. */
  progress(done: number, of: number | null): void;
}

export interface Jobs {
  /** Begins it, and gives how it stands; what comes of it is told. `work` gives the file that was written, if any. */
  start(kind: JobState['kind'], work: (job: Job) => Promise<string | null>): JobState;
  /** The same for what somebody waits for: gives its own answer, or throws why there is none. */
  run<T>(kind: JobState['kind'], work: (job: Job) => Promise<T>): Promise<T>;
  /** Stopping what has ended is fine. */
  cancel(id: string): void;
  /** What was written by a job that is done. */
  fileOf(id: string): string | null;
  /** Stops everything, and waits until nothing half-done is left. */
  close(): Promise<void>;
}

export interface JobsDeps {
  readonly tell: (state: JobState) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly now: () => number;
}

const tellEvery = 100;
/** Files somebody may still want to be shown. */
const mostKept = 50;

export function createJobs({ tell, note, now }: JobsDeps): Jobs {
  const running = new Map<
    string,
    { readonly controller: AbortController; readonly ended: Promise<unknown> }
  >();
  const files = new Map<string, string>();

  function begin<T>(
    kind: JobState['kind'],
    work: (job: Job) => Promise<T>,
    fileOf: (value: T) => string | null,
  ): { readonly state: JobState; readonly ended: Promise<T> } {
    const id = randomUUID();
    const controller = new AbortController();
    let state: JobState = { job: id, kind, done: 0, of: null, state: 'running', file: null, failure: null };
    let toldAt = now();
    const become = (next: Partial<JobState>) => {
      state = { ...state, ...next };
      tell(state);
    };
    const job: Job = {
      id,
      signal: controller.signal,
      progress(done, of) {
        state = { ...state, done, of };
        if (now() - toldAt < tellEvery) return;
        toldAt = now();
        tell(state);
      },
    };
    const go = async (): Promise<T> => {
      try {
        // The answer that there is such a job comes before the news of it.
        await new Promise(setImmediate);
        const value = await work(job);
        const file = fileOf(value);
        keep(id, file);
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
    running.set(id, { controller, ended });
    tell(state);
    return { state, ended };
  }

  function keep(id: string, file: string | null): void {
    if (file === null) return;
    files.set(id, file);
    for (const oldest of files.keys()) if (files.size > mostKept) files.delete(oldest);
  }

  return {
    start: (kind, work) => begin(kind, work, (file) => file).state,
    run: (kind, work) => begin(kind, work, () => null).ended,
    cancel: (id) => running.get(id)?.controller.abort(),
    fileOf: (id) => files.get(id) ?? null,
    async close() {
      for (const { controller } of running.values()) controller.abort();
      await Promise.all([...running.values()].map(({ ended }) => ended.catch(() => null)));
    },
  };
}

export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('job.cancelled');
}
