/**
 * What undoing an import comes to, a part of it at a time: for each of today's people the steps that are taken back,
 * and why the others are not. Reads only, so that it can be shown before it is done, by the very same plan.
 */
import type { Database } from 'better-sqlite3';
import type { Staying, StayingField, StayReason } from '../../../contract/undo.ts';
import { statements } from '../database/statements.ts';
import { type Groups, members } from '../people/groups.ts';
import { type Alone, openAlone, readAlone } from './alone.ts';
import { fieldOf } from './audited.ts';
import { type Cells, same, type Value } from './cells.ts';
import { openFingerprints } from './fingerprint.ts';
import { openNewcomers } from './newcomers.ts';
import { type KeptStep, openReceipts } from './receipts.ts';
import type { Step } from './words.ts';

/** How many steps one part looks at: little, so that whoever takes several ends near the time that they have. */
const stepsAtOnce = 45;

/** Everything the import did to one of today's people. */
export interface PersonUndo {
  readonly person: string;
  readonly steps: readonly KeptStep[];
  /** Of them those that are taken back, in this order. */
  readonly back: readonly KeptStep[];
  readonly removed: boolean;
  readonly restored: readonly StayingField[];
  readonly staying: readonly Staying[];
}

export interface UndoPart {
  readonly people: readonly PersonUndo[];
  /** Another one as soon as anything of this would come out otherwise. */
  readonly fingerprint: string;
  /** Before which step the next part begins; null at the end. */
  readonly next: number | null;
}

export function openUndoParts(database: Database, groups: Groups, cells: Cells) {
  const { get, all } = statements(database);
  const receipts = openReceipts(database);
  const fingerprint = openFingerprints(database);
  const whyWhole = openNewcomers(database);
  // By who it is: by the receipt, SQLite would go through all of a large import.
  const stepsOf = all<[string, string], { number: number; step: string }>(
    `${members} select number, step from member cross join receipt_steps on receipt_steps.person_id = member.id
     where +receipt_id = ? order by number desc`,
  );
  const stepsOfAlone = all<[string, string], { person: string; number: number; step: string }>(
    `select person_id as person, number, step from json_each(?) as wanted
     cross join receipt_steps on receipt_steps.person_id = wanted.value where +receipt_id = ? order by number desc`,
  );
  const alone = openAlone(database);
  const saysUnion = get<[string, string], { one: 1 }>(
    `${members} select 1 as one from identities where person_id in member and union_id = ? limit 1`,
  );

  /** A unionId that WeChat said itself meanwhile is no longer the import's to take back. */
  const isConfirmed = (step: Step, head: string): boolean =>
    step.cell === 'unionId' && step.became !== null && saysUnion(head, step.became) !== undefined;

  type Came = Pick<PersonUndo, 'back' | 'removed' | 'restored' | 'staying'>;
  type Own = readonly KeptStep[];
  interface Standing {
    readonly head: string;
    /** Where nobody is joined with them. */
    readonly known: Alone | undefined;
    readonly erased: boolean;
  }

  function forNewcomer({ head, known, erased }: Standing, whom: string, own: Own, moved: Own): Came {
    const isAlone = moved.every(({ step }) => step.cell !== 'person');
    const why = erased
      ? ({ why: 'erased', fields: [] } as const)
      : whyWhole(whom, own, isAlone, moved.map(fieldIn), known);
    if (why === null) return { back: own, removed: true, restored: [], staying: [] };
    const staying = { person: head, whole: true, why: why.why, fields: [...new Set(why.fields)] };
    return { back: [], removed: false, restored: [], staying: [staying] };
  }

  function forKnown({ head, erased }: Standing, standing: Own, moved: Own): Came {
    const stays = (why: StayReason, steps: Own): readonly Staying[] =>
      steps.length === 0 ? [] : [{ person: head, whole: false, why, fields: fieldsOf(steps) }];
    if (erased) return { ...nothing, staying: stays('erased', [...standing, ...moved]) };
    const confirmed = standing.filter(({ step }) => isConfirmed(step, head));
    const back = standing.filter((step) => !confirmed.includes(step));
    const staying = [...stays('changed', moved), ...stays('confirmed', confirmed)];
    return { back, removed: false, restored: fieldsOf(back), staying };
  }

  function forPerson(head: string, steps: Own, known: Alone | undefined): PersonUndo {
    const erased = (known ?? cells.facts(head))?.erase_at != null;
    const stands = { head, known, erased };
    const read = known ? (step: Step) => readAlone(known, step, cells) : cells.read;
    const came = [...byWhom(steps)].map(([whom, own]) => {
      const { standing, moved } = walk(own, read);
      return own.some(({ step }) => step.cell === 'person')
        ? forNewcomer(stands, whom, own, moved)
        : forKnown(stands, standing, moved);
    });
    return {
      person: head,
      steps,
      back: came.flatMap(({ back }) => back),
      removed: came.some(({ removed }) => removed),
      restored: [...new Set(came.flatMap(({ restored }) => restored))],
      staying: came.flatMap(({ staying }) => staying),
    };
  }

  /** @param before the number of a step: those before it, last first, and whatever else was done to the same people. */
  return function part(receipt: string, before: number): UndoPart {
    const some = receipts.lastPeople(receipt, before, stepsAtOnce);
    const said = [...new Set(some.map(({ person }) => person))];
    const known = alone(said);
    const heads = new Set(said.map((person) => (known.has(person) ? person : groups.headOf(person).id)));
    const steps = byWhom(stepsOfAlone(JSON.stringify([...known.keys()]), receipt).map(kept));
    const people = [...heads]
      .map((head) => forPerson(head, steps.get(head) ?? stepsOf(head, receipt).map(kept), known.get(head)))
      // Whoever has a later step was in a part before this one.
      .filter(({ steps }) => (steps[0]?.number ?? before) < before);
    const what = people.map(({ back, staying }) => [back.map(({ number }) => number), staying]);
    return {
      people,
      fingerprint: fingerprint(
        people.map(({ person }) => person),
        JSON.stringify(what),
        known,
      ),
      next: some.length < stepsAtOnce ? null : (some.at(-1)?.number ?? null),
    };
  };
}

const kept = ({ number, step }: { readonly number: number; readonly step: string }): KeptStep => ({
  number,
  step: JSON.parse(step) as Step,
});

/** Facts lie with whom they were said of, whoever that is today. */
function byWhom(steps: readonly KeptStep[]): ReadonlyMap<string, readonly KeptStep[]> {
  const found = new Map<string, KeptStep[]>();
  for (const kept of steps) {
    const own = found.get(kept.step.person);
    if (own) own.push(kept);
    else found.set(kept.step.person, [kept]);
  }
  return found;
}

const nothing = { back: [], removed: false, restored: [], staying: [] } as const;

const fieldsOf = (steps: readonly KeptStep[]): readonly StayingField[] => [...new Set(steps.map(fieldIn))];

const fieldIn = ({ step }: KeptStep): StayingField => fieldOf(step).field as StayingField;

/**
 * Which steps, taken back last first, find what they left, and which find something else. Where one does, those before
 * it are left alone as well: that the value is theirs again is not the import's doing.
 */
function walk(steps: readonly KeptStep[], read: (step: Step) => Value) {
  const now = new Map<string, Step['was']>();
  const left = new Set<string>();
  const standing: KeptStep[] = [];
  const moved: KeptStep[] = [];
  for (const kept of steps) {
    const { step } = kept;
    const key = keyOf(step);
    const value = now.has(key) ? (now.get(key) ?? null) : read(step);
    if (!left.has(key) && same(value, step.became)) {
      standing.push(kept);
      now.set(key, step.was);
    } else {
      moved.push(kept);
      left.add(key);
    }
  }
  return { standing, moved };
}

/** Of one person. */
function keyOf(step: Step): string {
  if (step.cell === 'tag') return `tag ${step.tag}`;
  return step.cell === 'note' ? `note ${step.note}` : step.cell;
}
