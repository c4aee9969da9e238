/** The console over a real store: who stands there, what they choose in dialogs, and what they are told. */
import type { JobState } from '../../contract/export.ts';
import type { ImportFile } from '../../contract/import.ts';
import type { UnlockedBy } from '../../contract/staff.ts';
import { createChanges } from '../../main/changes/changes.ts';
import { createAudit } from '../../main/desk/audit.ts';
import { createExports } from '../../main/files/exports.ts';
import { createImports } from '../../main/files/imports.ts';
import { createJobs } from '../../main/files/jobs.ts';
import type { Store } from '../../main/store/open-store.ts';
import type { Lobby } from './lobby.ts';

export const lin = { name: '林前台', role: 'manager' } as const satisfies UnlockedBy;
export const zhao = { name: '赵经理', role: 'owner' } as const satisfies UnlockedBy;

export interface Chosen {
  /** What the dialogs answer. */
  open: string | null;
  save: string | null;
}

export function openConsole(
  { store }: Pick<Lobby, 'store'>,
  /** Where entries of the audit log go. */
  writes: () => Promise<Pick<Store, 'audit'>> = async () => store,
) {
  let here: UnlockedBy | null = lin;
  const chosen: Chosen = { open: null, save: null };
  const told: JobState[] = [];
  const reach = async () => store;
  const unlockedBy = () => here;
  const audit = createAudit({
    store: writes,
    who: unlockedBy,
    settings: () => ({ kioskName: '前台' }),
    log: { warn: () => undefined },
  });
  const changes = createChanges({
    store: reach,
    actor: audit.actor,
    idsOf: store.lists.idsOf,
    pictureFile: () => null,
    changed: () => undefined,
    erased: () => undefined,
    progress: () => undefined,
    note: () => undefined,
    now: () => 5_000,
  });
  changes.close();
  const jobs = createJobs({
    unlockedBy,
    tell: (state) => told.push(state),
    note: () => undefined,
    now: () => 5_000,
  });
  const places = { toOpen: async () => chosen.open, toSave: async () => chosen.save };
  const deps = {
    store: reach,
    jobs,
    places,
    audit,
    changes,
    unlockedBy,
    lockedDown: false,
    now: () => 5_000,
  };
  const imports = createImports(deps);
  const exports = createExports(deps);
  return {
    audit,
    changes,
    jobs,
    imports,
    exports,
    chosen,
    told,
    /** Somebody else comes, or nobody. */
    standing(who: UnlockedBy | null) {
      here = who;
      changes.left();
      jobs.left();
      imports.left();
    },
    /** The same without a word to the rooms: what they are asked is all they know. */
    suddenly(who: UnlockedBy | null) {
      here = who;
    },
    async chose(path: string): Promise<ImportFile> {
      chosen.open = path;
      const file = await imports.read();
      if (file === null) throw new Error('no file was chosen');
      return file;
    },
  };
}
