/** The latest visits to the authorise page, for the simulator's own page. No state, code or address is kept. */
import type { SimPerson } from '../options.ts';
import type { PageError } from './page-errors.ts';
import type { AccountRequest } from './request.ts';

export type Outcome = 'asked' | 'allowed' | 'refused' | 'silent' | 'snapshot' | 'error' | 'outside';

export interface Attempt {
  readonly at: number;
  readonly outcome: Outcome;
  readonly app: string | null;
  readonly scope: string | null;
  readonly person: string | null;
  readonly error: PageError | null;
}

export interface Attempts {
  /** What to call when the visit ends otherwise: after a question. */
  note(request: AccountRequest, person: SimPerson, outcome: Outcome): (ended: Outcome) => void;
  noteError(error: PageError, outcome: 'error' | 'outside'): void;
  /** Newest first. */
  recent(): readonly Attempt[];
}

const kept = 6;

export function createAttempts(now: () => number): Attempts {
  let latest: readonly Attempt[] = [];
  const keep = (about: Omit<Attempt, 'at'>): Attempt => {
    const attempt = { at: now(), ...about };
    latest = [attempt, ...latest].slice(0, kept);
    return attempt;
  };
  return {
    note({ app, scope }, person, outcome) {
      const attempt = keep({ outcome, app: app.name, scope, person: person.nickname, error: null });
      return (ended) => {
        latest = latest.map((each) => (each === attempt ? { ...each, outcome: ended } : each));
      };
    },
    noteError(error, outcome) {
      keep({ outcome, app: null, scope: null, person: null, error });
    },
    recent: () => latest,
  };
}
