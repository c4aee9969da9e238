/** What every bench is: a name, a default size, and figures that one JSON object can hold. */

export interface BenchRun {
  /** Sign-ins, rounds, whatever the bench counts. */
  readonly n: number;
  /** For the person who waits; never part of the result. */
  say(line: string): void;
}

/** Null: cannot be measured on this machine. */
export type Figure = number | string | null | Figures;

export interface Figures {
  readonly [name: string]: Figure;
}

export interface Bench {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  readonly defaultN: number;
  run(run: BenchRun): Promise<Figures>;
}
