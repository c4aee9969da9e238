/** `--supervised`: this process shows nothing; it starts the app as its child and keeps it running. */
import { app } from 'electron';
import { supervise } from './watch/supervisor.ts';

export interface SupervisedOptions {
  readonly folder: string;
  readonly obeys: boolean;
  /** No other supervisor has this data folder. */
  readonly alone: boolean;
}

export function superviseApp({ folder, obeys, alone }: SupervisedOptions): void {
  // Nothing is drawn here; a graphics process would only cost memory.
  app.disableHardwareAcceleration();
  app.dock?.hide();
  const supervisor = supervise({
    program: process.execPath,
    args: process.argv.slice(1),
    folder,
    obeys,
    once: !alone,
    say: (line) => void process.stderr.write(`supervisor: ${line}\n`),
  });
  let over = false;
  // SIGTERM, SIGINT and a session that ends all come by here.
  app.on('before-quit', (event) => {
    if (over) return;
    event.preventDefault();
    supervisor.stop();
  });
  void supervisor.ended.then((code) => {
    over = true;
    app.exit(code);
  });
}

/** Calls back once the supervisor is gone: nobody would start this app again, and the next supervisor brings its own. */
export function whenOrphaned(parent: number, orphaned: () => void): void {
  const timer = setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') return;
      clearInterval(timer);
      orphaned();
    }
  }, 2_000);
}
