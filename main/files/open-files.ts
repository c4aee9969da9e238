/** Joins files with the console: where they lie, who may, who is told how far it is. */
import { shell } from 'electron';
import { Failure } from '../../contract/failure.ts';
import type { Changes } from '../changes/changes.ts';
import type { Audit } from '../desk/audit.ts';
import type { Desk } from '../desk/desk.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { StoreDoor } from '../store-door.ts';
import type { Windows } from '../windows/windows.ts';
import { createExports, type Exports } from './exports.ts';
import { createFilePlaces } from './file-places.ts';
import { createImports, type Imports } from './imports.ts';
import { createJobs, type Jobs } from './jobs.ts';

export interface OpenFilesDeps {
  readonly door: StoreDoor<Store>;
  readonly audit: Audit;
  readonly changes: Pick<Changes, 'takeRows' | 'staying'>;
  readonly desk: Pick<Desk, 'unlockedBy' | 'state'>;
  readonly windows: Pick<Windows, 'tell' | 'admin'>;
  readonly lockedDown: boolean;
  readonly log: Pick<Log, 'note'>;
}

export interface Files {
  readonly exports: Exports;
  readonly imports: Imports;
  readonly jobs: Jobs;
  /** In the system's file manager. */
  show(job: string): void;
  /** Whoever is at the console leaves it. */
  left(): void;
  close(): Promise<void>;
}

export function openFiles({ door, audit, changes, desk, windows, lockedDown, log }: OpenFilesDeps): Files {
  const { unlockedBy } = desk;
  const jobs = createJobs({
    unlockedBy,
    tell: (state) => windows.tell('admin', 'job.changed', state),
    note: (fact, facts) => log.note('files', fact, facts),
    now: Date.now,
  });
  const places = createFilePlaces({
    ...{ lockedDown, window: windows.admin },
    language: () => desk.state().language,
  });
  const { store } = door;
  const deps = { store, jobs, places, audit, changes, unlockedBy, lockedDown, now: Date.now };
  const imports = createImports(deps);
  return {
    exports: createExports(deps),
    imports,
    jobs,
    left() {
      jobs.left();
      imports.left();
    },
    show(job) {
      // SECURITY: the file manager is a way out of the kiosk.
      if (lockedDown) throw new Failure('ipc.forbidden');
      const file = jobs.fileOf(job);
      if (file === null) throw new Failure('file.unreadable');
      shell.showItemInFolder(file);
    },
    close: () => jobs.close(),
  };
}
