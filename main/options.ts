/** What the command line may say. Anything else on it belongs to Chromium and is left alone. */

export interface Options {
  /** Isolates a run: settings, people, pictures and logs live below it. */
  readonly dataDir: string | null;
  readonly provision: string | null;
  /** Check everything, say what is wrong, end. */
  readonly doctor: boolean;
  /** The doctor's report as JSON. */
  readonly json: boolean;
  /** Open the console as well. */
  readonly admin: boolean;
  /** `true`/`false` when said; null: demo mode while nothing is set up. */
  readonly demo: boolean | null;
  /** `true`/`false` when said; null: locked down when packaged and not a demo. */
  readonly lockedDown: boolean | null;
}

const value = (argv: readonly string[], flag: string) => {
  const found = argv.find((word) => word.startsWith(`${flag}=`));
  return found ? found.slice(flag.length + 1) || null : null;
};

const choice = (argv: readonly string[], yes: string, no: string) => {
  if (argv.includes(yes)) return true;
  return argv.includes(no) ? false : null;
};

export const readOptions = (argv: readonly string[]): Options => ({
  dataDir: value(argv, '--data-dir'),
  provision: value(argv, '--provision'),
  doctor: argv.includes('--doctor'),
  json: argv.includes('--json'),
  admin: argv.includes('--admin'),
  demo: choice(argv, '--demo', '--no-demo'),
  lockedDown: choice(argv, '--kiosk', '--windowed'),
});
