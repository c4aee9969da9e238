/** What the command line may say. Anything else on it belongs to Chromium and is left alone. */

export interface Options {
  /** Isolates a run: settings, people, pictures and logs live below it. */
  readonly dataDir: string | null;
  readonly provision: string | null;
  /** Check everything, say what is wrong, end. */
  readonly doctor: boolean;
  /** Try the known escapes and ask the system what it blocks; end. */
  readonly auditLockdown: boolean;
  /** Write the files by which the system locks itself down into this folder; end. */
  readonly writeLockdown: string | null;
  /** Go through the audit log, say whether it is whole; end. */
  readonly verifyAudit: boolean;
  /** The report of any of these as JSON. */
  readonly json: boolean;
  /** Open the console as well. */
  readonly admin: boolean;
  /** `true`/`false` when said; null: demo mode while nothing is set up. */
  readonly demo: boolean | null;
  /** Start the app as a child and keep it running; `device`: whoever started us acts upon exit codes 1 and 2. */
  readonly supervised: 'app' | 'device' | null;
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

const supervision = (argv: readonly string[]) => {
  if (value(argv, '--supervised') === 'device') return 'device';
  return argv.includes('--supervised') ? 'app' : null;
};

export const readOptions = (argv: readonly string[]): Options => ({
  dataDir: value(argv, '--data-dir'),
  provision: value(argv, '--provision'),
  doctor: argv.includes('--doctor'),
  auditLockdown: argv.includes('--audit-lockdown'),
  writeLockdown: value(argv, '--write-lockdown'),
  verifyAudit: argv.includes('--verify-audit'),
  json: argv.includes('--json'),
  admin: argv.includes('--admin'),
  demo: choice(argv, '--demo', '--no-demo'),
  supervised: supervision(argv),
  lockedDown: choice(argv, '--kiosk', '--windowed'),
});
