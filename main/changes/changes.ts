/**
 * What staff do to people, from the call to the store: what is dangerous is staged and confirmed as it was shown, many
 * people are changed in slices so that no sign-in waits for them, and erasures become final when their days are over.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../contract/actor.ts';
import { type Change, isStaged, mayChange, type Receipt, type Stage } from '../../contract/change.ts';
import { asFailure, Failure } from '../../contract/failure.ts';
import type { Selection } from '../../contract/list.ts';
import type { Role } from '../../contract/staff.ts';
import type { Staying } from '../../contract/undo.ts';
import type { Store } from '../store/open-store.ts';
import { deleteErasedPictures } from './erased-pictures.ts';
import { createStages } from './stages.ts';
import { type RowsTaking, takeRows } from './take-rows.ts';
import { createImportUndos } from './undo-import.ts';

export interface ChangesDeps {
  readonly store: () => Promise<Store>;
  /** Whoever is at the console now; the app where nobody is. */
  readonly actor: () => Actor;
  /** The people that a selection of an open list means, in its order. */
  readonly idsOf: (selection: Selection) => Promise<readonly string[]>;
  /** Where a kept picture lies; null for what is none. */
  readonly pictureFile: (name: string) => string | null;
  readonly changed: (person: string) => void;
  /** Somebody was hidden or made nobody for good: whoever remembers people looks again. */
  readonly erased: () => void;
  readonly progress: (progress: { readonly done: number; readonly of: number }) => void;
  readonly note: (fact: string, facts: Record<string, string | number>) => void;
  readonly now: () => number;
}

export interface Changes {
  make(change: Change): Promise<Receipt>;
  stage(change: Change): Promise<Stage>;
  confirm(stage: string): Promise<Receipt>;
  undo(receipt: string): Promise<Receipt>;
  /** Who stays when an import is undone, as it was shown or, once it is done, as it came out; `stage.lapsed`. */
  staying(stage: string): readonly Staying[];
  /** Whoever is at the console leaves it: nothing that was shown can be confirmed any more. */
  left(): void;
  /**
   * Takes rows of a file as they come, all of them or none: what was taken is taken back when they end with an error.
   * `batches` is told what became of each batch.
   */
  takeRows(taking: RowsTaking): Promise<Receipt>;
  recent(): Promise<readonly Receipt[]>;
  /** Takes back what an app that ended meanwhile left half done; makes final what is due. */
  tidyUp(): Promise<void>;
  close(): void;
}

interface Slice {
  readonly people: readonly string[];
  readonly fingerprint: string;
}

interface Kept {
  readonly change: Exclude<Change, { do: 'undo' }>;
  readonly slices: readonly Slice[];
}

/** How many people one transaction changes: a few milliseconds of the thread that also writes sign-ins. */
const sliceSize = 16;
const sampleSize = 20;
/** Erasures become final within this of their hour. */
const tidyEvery = 60 * 60_000;

const app: Actor = { who: '', role: 'app', kiosk: '' };

export function createChanges(deps: ChangesDeps): Changes {
  const { store, actor, idsOf, changed, progress, note, now } = deps;
  const stages = createStages<Kept>(now);
  /** Pieces of work of several commits that are going on. */
  let working = 0;

  /** SECURITY: the console may have locked itself since it asked; what the app does by itself goes another way. */
  function permitted(what: Receipt['what'], by: Actor = actor()): Actor {
    if (by.role === 'app') throw new Failure('ipc.locked');
    if (!mayChange(by.role satisfies Role, what)) throw new Failure('ipc.forbidden');
    return by;
  }

  async function during<T>(work: () => Promise<T>): Promise<T> {
    working += 1;
    try {
      return await work();
    } finally {
      working -= 1;
    }
  }

  const undos = createImportUndos({ store, permitted: () => permitted('import'), progress, now });

  function told(receipt: Receipt): Receipt {
    changed(receipt.example?.id ?? '');
    if (receipt.what === 'erase' || receipt.what === 'import') deps.erased();
    return receipt;
  }

  async function peopleOf(change: Change): Promise<readonly string[]> {
    if (change.do === 'join') return [change.person, change.other];
    if (!('people' in change)) throw new Failure('ipc.bad-request', { field: 'do' });
    return change.people.take === 'these' ? change.people.ids : idsOf(change.people);
  }

  /** Each person once, whoever they turned out to be. */
  async function look(change: Change, ids: readonly string[]) {
    const { changes } = await store();
    const slices: Slice[] = [];
    const seen = new Set<string>();
    const sum = { unchanged: 0, onSite: 0, vip: 0, otherUnion: 0, partedBefore: 0 };
    for (let from = 0; from < ids.length; from += sliceSize) {
      const asked = ids.slice(from, from + sliceSize);
      const first = await changes.preview({ change, people: asked, now: now() });
      const fresh = first.people.filter((id) => !seen.has(id));
      const shown =
        fresh.length === first.people.length
          ? first
          : await changes.preview({ change, people: fresh, now: now() });
      for (const id of shown.people) seen.add(id);
      if (shown.people.length > 0) slices.push({ people: shown.people, fingerprint: shown.fingerprint });
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += shown[key];
    }
    return { slices, ...sum };
  }

  /** From a receipt that is neither done nor undone to one that is undone. */
  async function takeBack(receipt: string, by: Actor, of: number, again = false): Promise<void> {
    const { changes } = await store();
    await changes.beginUndo({ receipt, again });
    for (let done = 0, finished = false; !finished; progress({ done: Math.min(of, done), of })) {
      const slice = await changes.undoSlice({ receipt, actor: by, at: now() });
      done += slice.people;
      finished = slice.finished;
    }
  }

  async function inSlices({ change, slices }: Kept, by: Actor): Promise<Receipt> {
    const { changes } = await store();
    const of = { receipt: randomUUID(), change, actor: by, at: now() };
    const count = slices.reduce((sum, { people }) => sum + people.length, 0);
    let done = 0;
    await changes.beginSlices(of);
    try {
      for (const slice of slices) {
        await changes.slice({ ...of, ...slice });
        done += slice.people.length;
        if (slices.length > 1) progress({ done, of: count });
      }
    } catch (thrown) {
      await takeBack(of.receipt, by, done);
      throw thrown;
    }
    return changes.endSlices(of.receipt);
  }

  async function tidyUp(): Promise<void> {
    const { changes } = await store();
    const unfinished = await changes.unfinished();
    // While something is being done, what is unfinished may be just that.
    for (const receipt of working > 0 ? [] : unfinished) {
      note('taken-back', { receipt });
      await takeBack(receipt, app, 0, true);
    }
    while (await changes.purgeDue(now()));
    deps.erased();
    await deleteErasedPictures(changes, deps.pictureFile);
  }

  const timer = setInterval(() => void tidyUp().catch(untidy), tidyEvery);
  timer.unref();
  const untidy = (thrown: unknown) => note('not-tidied', { code: asFailure(thrown).code });

  return {
    async make(change) {
      const by = permitted(whatOf(change));
      if (isStaged(change)) throw new Failure('ipc.bad-request', { field: 'do' });
      const { changes } = await store();
      return told(await changes.change({ change, actor: by, at: now(), fingerprint: null }));
    },
    async stage(change) {
      if (change.do === 'undo') return undos.stage(change);
      const { who } = permitted(change.do);
      const { slices, unchanged, onSite, vip, otherUnion, partedBefore } = await look(
        change,
        await peopleOf(change),
      );
      const people = slices.flatMap((slice) => slice.people);
      if (people.length === 0) throw new Failure('person.unknown');
      const sample = await (await store()).changes.listRows(people.slice(0, sampleSize));
      // Whoever asked may have left meanwhile, and is not to come back to it.
      if (actor().who !== who) throw new Failure('ipc.locked');
      const id = stages.keep(who, { change, slices });
      const warnings = [
        { what: 'on-site', count: onSite },
        { what: 'vip', count: vip },
        { what: 'other-union', count: otherUnion },
        { what: 'parted-before', count: partedBefore },
      ] as const;
      return {
        id,
        change,
        people: people.length,
        unchanged,
        sample,
        warnings: warnings.filter(({ count }) => count > 0),
        undo: null,
      };
    },
    async confirm(id) {
      if (undos.knows(id)) return told(await during(() => undos.confirm(id)));
      const by = actor();
      if (by.role === 'app') throw new Failure('ipc.locked');
      const kept = stages.of(id, by.who);
      const { change, slices } = kept;
      permitted(change.do, by);
      stages.drop(id);
      const { changes } = await store();
      if (change.do !== 'join') return told(await during(() => inSlices(kept, by)));
      const fingerprint = slices[0]?.fingerprint ?? null;
      return told(await changes.change({ change, actor: by, at: now(), fingerprint }));
    },
    async undo(receipt) {
      const by = actor();
      const { changes } = await store();
      permitted((await changes.receipt(receipt)).what, by);
      if (!(await changes.undo({ receipt, actor: by, at: now() }))) {
        let before: number | null = Number.MAX_SAFE_INTEGER;
        while (before !== null) before = await changes.checkUndo({ receipt, before });
        const { people } = await changes.receipt(receipt);
        await during(() => takeBack(receipt, by, people));
      }
      return told(await changes.receipt(receipt));
    },
    async takeRows(taking) {
      const by = permitted('import', taking.by);
      const { changes } = await store();
      return told(await during(() => takeRows(taking, { changes, by, takeBack, now })));
    },
    staying: undos.staying,
    left() {
      stages.clear();
      undos.left();
    },
    recent: async () => (await store()).changes.recent(),
    tidyUp: () => tidyUp().catch(untidy),
    close: () => clearInterval(timer),
  };
}

const whatOf = ({ do: what }: Change): Receipt['what'] => (what === 'undo' ? 'import' : what);
