/** Lists that leave as files: who may take what along, where to, and the entry in the audit log that says so. */
import { basename } from 'node:path';
import type { AuditAction, NewAudit } from '../../contract/audit.ts';
import type { JobState, NewExport } from '../../contract/export.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Role, UnlockedBy } from '../../contract/staff.ts';
import { type SheetWords, sheetWords } from '../../contract/words/sheet.ts';
import type { Changes } from '../changes/changes.ts';
import type { Audit } from '../desk/audit.ts';
import type { ExportRows } from '../store/files/words.ts';
import type { Store } from '../store/open-store.ts';
import { fileName } from './file-name.ts';
import type { FilePlaces } from './file-places.ts';
import type { Jobs } from './jobs.ts';

export interface Exports {
  /** Null when staff think better of it. */
  start(asked: NewExport): Promise<JobState | null>;
}

export interface ExportsDeps {
  readonly store: () => Promise<Pick<Store, 'files'>>;
  readonly jobs: Jobs;
  readonly places: FilePlaces;
  readonly audit: Pick<Audit, 'note' | 'write'>;
  readonly changes: Pick<Changes, 'staying'>;
  readonly unlockedBy: () => UnlockedBy | null;
  /** Nobody is asked before a file of the same name is written over. */
  readonly lockedDown: boolean;
  readonly now: () => number;
}

const managers: readonly Role[] = ['manager', 'owner'];
const auditors: readonly Role[] = ['owner', 'auditor'];

/** Whole phone numbers and all of a person are for those who may act on them; the log is for those who may read it. */
function mayTake(role: Role, asked: NewExport): boolean {
  if (asked.what === 'audit') return auditors.includes(role);
  if (asked.what === 'person' || asked.what === 'staying') return managers.includes(role);
  return asked.what === 'visits' || asked.wholePhones === null || managers.includes(role);
}

export function createExports(deps: ExportsDeps): Exports {
  const { store, jobs, places, audit, changes, unlockedBy, lockedDown, now } = deps;

  function permitted(asked: NewExport): UnlockedBy {
    const by = unlockedBy();
    if (by === null) throw new Failure('ipc.locked');
    if (!mayTake(by.role, asked)) throw new Failure('ipc.forbidden');
    return by;
  }

  return {
    async start(asked) {
      const before = permitted(asked);
      const { files } = await store();
      // Asked first: the list may be gone by the time a place was found.
      const rows =
        asked.what === 'staying'
          ? ({ what: 'staying', staying: changes.staying(asked.stage) } as const)
          : await files.rowsOf(asked);
      const words = sheetWords[asked.language];
      const as = asked.what === 'person' ? 'json' : asked.as;
      const target = await places.toSave(fileName(words[asked.what], now(), as, lockedDown));
      if (target === null) return null;
      // The console may have locked itself over the dialog, and somebody else be standing there.
      const by = permitted(asked);
      if (by.name !== before.name) throw new Failure('ipc.locked');
      const file = withEnding(target, as);
      const about = basename(file);
      // SECURITY: no row leaves before it is written down who takes them; what came of it is said afterwards.
      await audit.write(entryOf('export.begun', asked, about, sizeOf(rows), words), by);
      // Before staff hear how it ended, so that the log they open next says it too; the file stands even if it cannot.
      const written = (entry: ReturnType<typeof entryOf>) =>
        audit.write(entry, by).catch(() => audit.note(entry, by));
      return jobs.start('export', by, async (job) => {
        const task = { job: job.id, target: file, as: as === 'json' ? 'csv' : as, words, rows } as const;
        let done = 0;
        try {
          for await (const step of files.export(task, job.signal)) {
            done = step.done;
            job.progress(step.done, step.of);
          }
        } catch (thrown) {
          const code = { field: 'code', was: null, became: asFailure(thrown).code };
          const entry = entryOf('export.stopped', asked, about, done, words);
          await written({ ...entry, changes: [...entry.changes, code] });
          throw thrown;
        }
        const made = asked.what === 'audit' ? 'audit.exported' : 'export.made';
        await written(entryOf(made, asked, about, done, words));
        return file;
      });
    },
  };
}

function sizeOf(rows: ExportRows): number {
  if (rows.what === 'staying') return rows.staying.length;
  return rows.what === 'person' ? 1 : rows.nums.length;
}

/** A dialog need not add it, and without it nobody's spreadsheet opens the file. */
const withEnding = (file: string, ending: string): string =>
  file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;

function entryOf(
  action: AuditAction,
  asked: NewExport,
  about: string,
  rows: number,
  words: SheetWords,
): Partial<NewAudit> & Pick<NewAudit, 'action' | 'changes'> {
  const said = (field: string, became: string) => ({ field, was: null, became });
  if (asked.what === 'person')
    return { action, person: asked.person, about, changes: [said('kind', 'person')] };
  const changes = [said('kind', asked.what), said('rows', String(rows)), said('as', asked.as)];
  if (asked.what === 'audit' || asked.what === 'staying') return { action, about, changes };
  const titles: Readonly<Record<string, string>> =
    asked.what === 'people' ? words.peopleColumn : words.visitColumn;
  changes.push(said('columns', asked.columns.map((column) => titles[column] ?? column).join(', ')));
  if (asked.what === 'people' && asked.wholePhones !== null)
    changes.push(said('wholePhones', asked.wholePhones));
  return { action, about, changes };
}
