/**
 * The undo of an import, shown and then done as it was shown: who goes, who gets back what, who stays and why. Looked at
 * and done in parts, so that neither a sign-in nor anybody at the console waits for a hundred thousand people.
 */
import type { Actor } from '../../contract/actor.ts';
import type { Change, Receipt, Stage } from '../../contract/change.ts';
import { Failure } from '../../contract/failure.ts';
import {
  mostStaying,
  type Staying,
  type StayingField,
  type Undid,
  type UndoOutlook,
} from '../../contract/undo.ts';
import type { Store } from '../store/open-store.ts';
import { createStages } from './stages.ts';

/** What was shown of it, to be compared and to be kept as a file. */
interface ShownUndo {
  readonly receipt: string;
  /** Of each part, the fingerprint. */
  readonly parts: readonly string[];
  readonly people: number;
  readonly staying: readonly Staying[];
}

interface Outlook extends ShownUndo {
  readonly counts: Undid;
  readonly fields: UndoOutlook['fields'];
  /** To how many something would be done, and the first of them. */
  readonly touched: number;
  readonly sample: readonly string[];
}

type Asked = Pick<Store['changes'], 'undoParts' | 'undoImport' | 'listRows' | 'receipt'>;

const sampleSize = 20;
/** Of the time that it takes, the part in which it is compared with what was shown. */
const lookShare = 0.25;
/** How long each thread is asked to work at a time; the one that does it ends sooner when a visitor comes. */
const [lookMs, doMs] = [40, 60];

type Parts = Awaited<ReturnType<Asked['undoParts']>>;

async function* partsOf(changes: Asked, receipt: string): AsyncGenerator<Parts> {
  let before: number | null = Number.MAX_SAFE_INTEGER;
  while (before !== null) {
    const parts: Parts = await changes.undoParts({ receipt, before, ms: lookMs });
    yield parts;
    before = parts.next;
  }
}

/** Throws `stage.lapsed` unless every part is still as it was shown. */
async function compare(
  changes: Asked,
  { receipt, parts }: ShownUndo,
  told: (people: number) => void,
): Promise<void> {
  let [place, done] = [0, 0];
  for await (const { fingerprints, people } of partsOf(changes, receipt)) {
    for (const fingerprint of fingerprints) {
      if (fingerprint !== parts[place]) throw new Failure('stage.lapsed');
      place += 1;
    }
    done += people;
    told(done);
  }
  if (place !== parts.length) throw new Failure('stage.lapsed');
}

async function lookAt(changes: Asked, receipt: string, told: (people: number) => void): Promise<Outlook> {
  const parts: string[] = [];
  const staying: Staying[] = [];
  const sample: string[] = [];
  const fields: Partial<Record<StayingField, number>> = {};
  const counts = { removed: 0, restored: 0, kept: 0 };
  let [people, touched] = [0, 0];
  for await (const part of partsOf(changes, receipt)) {
    parts.push(...part.fingerprints);
    staying.push(...part.staying);
    sample.push(...part.touched.slice(0, sampleSize - sample.length));
    touched += part.touched.length;
    people += part.people;
    if (part.next !== null) told(people);
    for (const key of Object.keys(counts) as (keyof Undid)[]) counts[key] += part[key];
    for (const [field, count] of Object.entries(part.fields) as [StayingField, number][])
      fields[field] = (fields[field] ?? 0) + count;
  }
  return { receipt, parts, people, staying, touched, sample, fields, counts };
}

/** As staff see it. */
async function outlookOf(changes: Asked, { counts, fields, staying }: Outlook): Promise<UndoOutlook> {
  const first = staying.slice(0, mostStaying);
  const rows = await changes.listRows([...new Set(first.map(({ person }) => person))]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return {
    ...counts,
    fields,
    lines: staying.length,
    staying: first.flatMap((one) => {
      const row = rowOf.get(one.person);
      return row ? [{ ...one, row }] : [];
    }),
  };
}

export interface ImportUndosDeps {
  readonly store: () => Promise<{ readonly changes: Asked }>;
  /** Whoever is at the console now; throws for whom it is not for. */
  readonly permitted: () => Actor;
  readonly progress: (progress: { readonly done: number; readonly of: number }) => void;
  readonly now: () => number;
}

export function createImportUndos({ store, permitted, progress, now }: ImportUndosDeps) {
  const stages = createStages<ShownUndo & { readonly done: boolean }>(now);
  let turn = 0;

  /**
   * Throws `stage.lapsed`, and then nothing was done, where anything has changed since it was shown. Once it has begun
   * it goes on: who scans or is changed in those very moments stays as well. Gives who stays in the end.
   */
  async function undoAsShown(shown: ShownUndo, by: Actor): Promise<readonly Staying[]> {
    const { changes } = await store();
    const { receipt, parts, people } = shown;
    // A single part is compared in the same transaction that does it.
    const tell = (done: number) => progress({ done: Math.min(people, Math.round(done)), of: people });
    if (parts.length > 1) await compare(changes, shown, (looked) => tell(looked * lookShare));
    const staying: Staying[] = [];
    let done = 0;
    let fingerprint: string | null = parts[0] ?? '';
    for (;;) {
      const slice = await changes.undoImport({ receipt, actor: by, at: now(), fingerprint, ms: doMs });
      fingerprint = null;
      staying.push(...slice.staying);
      done += slice.people;
      if (parts.length > 1) tell(people * lookShare + done * (1 - lookShare));
      if (slice.finished) return staying;
    }
  }

  return {
    async stage(change: Extract<Change, { do: 'undo' }>): Promise<Stage> {
      const { who } = permitted();
      const { changes } = await store();
      const { what, undoable, people: of } = await changes.receipt(change.receipt);
      if (what !== 'import') throw new Failure('ipc.bad-request', { field: 'receipt' });
      if (!undoable) throw new Failure('change.not-undoable');
      turn += 1;
      const mine = turn;
      const told = (done: number) => {
        // Looked at anew, or nobody is there to be shown it.
        if (mine !== turn) throw new Failure('stage.lapsed');
        progress({ done: Math.min(done, of), of });
      };
      const found = await lookAt(changes, change.receipt, told);
      const undo = await outlookOf(changes, found);
      const sample = await changes.listRows(found.sample);
      // Whoever asked may have left meanwhile, and is not to come back to it.
      if (permitted().who !== who) throw new Failure('ipc.locked');
      const { receipt, parts, people, staying, touched } = found;
      const id = stages.keep(who, { receipt, parts, people, staying, done: false });
      return { id, change, people, unchanged: people - touched, sample, warnings: [], undo };
    },
    knows: stages.knows,
    async confirm(id: string): Promise<Receipt> {
      const by = permitted();
      const shown = stages.of(id, by.who);
      if (shown.done) throw new Failure('stage.lapsed');
      stages.drop(id);
      const staying = await undoAsShown(shown, by);
      if (stillHere(by.who)) stages.put(id, by.who, { ...shown, staying, done: true });
      return (await store()).changes.receipt(shown.receipt);
    },
    staying: (id: string): readonly Staying[] => stages.of(id, permitted().who).staying,
    left() {
      turn += 1;
      stages.clear();
    },
  };

  /** Who stayed is for them to keep as a file afterwards, too. */
  function stillHere(who: string): boolean {
    try {
      return permitted().who === who;
    } catch {
      return false;
    }
  }
}
