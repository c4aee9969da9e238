/** What a change would do to one person: the steps, none where everything is so already. Reads only. */
import type { Database } from 'better-sqlite3';
import { v4, v7 } from 'uuid';
import { type Change, graceDays } from '../../../contract/change.ts';
import { Failure } from '../../../contract/failure.ts';
import type { PersonTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { type Groups, members } from '../people/groups.ts';
import { cleanNickname } from '../people/nickname.ts';
import { blockOf, type Cells, type FactsRow, same } from './cells.ts';
import type { NoteRow, Step } from './words.ts';

const day = 86_400_000;

type Does<D extends Change['do']> = Extract<Change, { do: D }>;
export type PersonChange = Does<'tag' | 'vip' | 'block' | 'erase'>;

export interface Plan {
  /** The receipt's; for a join also the join's. */
  readonly id: string;
  readonly steps: readonly Step[];
}

export function openPlans(database: Database, groups: Groups, cells: Cells) {
  const { get, all } = statements(database);
  const factsOf = all<[string], FactsRow>(
    `${members} select person_facts.* from person_facts join member on member.id = person_facts.person_id`,
  );
  const tagsOf = all<[string, string], { person_id: string }>(
    `${members} select person_id from person_tags where person_id in member and tag = ?`,
  );
  const noteOf = get<[string], { person_id: string; version: number } & NoteRow>(
    'select person_id, version, text, at, made_by, edited_at, removed_at from notes where id = ?',
  );
  const stepsOf = all<[string], { step: string }>(
    'select step from receipt_steps where receipt_id = ? order by number',
  );

  /** Today's person. Whoever is erased is nobody to whom anything could be done. */
  function standing(id: string): PersonTable {
    const head = groups.headOf(id);
    if (cells.facts(head.id)?.erase_at != null) throw new Failure('person.unknown');
    return head;
  }

  /** The name staff see first, of those they gave: the head's own, else the newest member's. */
  function calledAs(head: string): string | null {
    const given = factsOf(head).filter(({ display_name }) => display_name !== null);
    const own = given.find(({ person_id }) => person_id === head);
    const newest = given.toSorted((one, other) => (one.person_id < other.person_id ? 1 : -1))[0];
    return (own ?? newest)?.display_name ?? null;
  }

  /** So that the group is called this from now on; null takes every name away. */
  function callIt(head: string, others: readonly FactsRow[], name: string | null): Step[] {
    const was = cells.facts(head)?.display_name ?? null;
    const own: Step[] = was === name ? [] : [{ cell: 'name', person: head, was, became: name }];
    if (name !== null) return own;
    const named = others.filter(({ person_id, display_name }) => person_id !== head && display_name !== null);
    return [
      ...own,
      ...named.map(
        ({ person_id, display_name }): Step => ({
          cell: 'name',
          person: person_id,
          was: display_name,
          became: null,
        }),
      ),
    ];
  }

  const perPerson: { readonly [D in PersonChange['do']]: (change: Does<D>, head: string, by: By) => Step[] } =
    {
      tag({ tag, on }, head) {
        const tagged = tagsOf(head, tag);
        if (on)
          return tagged.length > 0 ? [] : [{ cell: 'tag', tag, person: head, was: false, became: true }];
        return tagged.map(({ person_id }) => ({
          cell: 'tag',
          tag,
          person: person_id,
          was: true,
          became: false,
        }));
      },
      vip({ on }, head) {
        const marked = factsOf(head).filter(({ vip }) => vip === 1);
        if (on) return marked.length > 0 ? [] : [{ cell: 'vip', person: head, was: false, became: true }];
        return marked.map(({ person_id }) => ({ cell: 'vip', person: person_id, was: true, became: false }));
      },
      block({ on, why }, head, { who, at }) {
        const blocked = factsOf(head).filter(({ blocked_at }) => blocked_at !== null);
        if (!on)
          return blocked.map((row) => ({
            cell: 'block',
            person: row.person_id,
            was: blockOf(row),
            became: null,
          }));
        if (blocked.some(({ blocked_why }) => blocked_why === why)) return [];
        const [first] = blocked;
        const became = { at, by: who, why };
        return [
          { cell: 'block', person: first?.person_id ?? head, was: first ? blockOf(first) : null, became },
        ];
      },
      erase(_change, head, { at }) {
        return [{ cell: 'erase', person: head, was: null, became: at + graceDays * day }];
      },
    };

  function forPerson(change: PersonChange, person: string, by: By): readonly Step[] {
    const head = standing(person).id;
    return (perPerson[change.do] as (change: Change, head: string, by: By) => Step[])(change, head, by);
  }

  function noteStep(id: string, next: (row: NoteRow) => NoteRow, version: number | null): Step[] {
    const found = noteOf(id);
    if (found === undefined || found.removed_at !== null) throw new Failure('person.unknown');
    if (version !== null && found.version !== version) throw new Failure('change.stale');
    standing(found.person_id);
    const { person_id, version: _version, ...was } = found;
    const became = next(was);
    return same(was, became) ? [] : [{ cell: 'note', note: id, person: person_id, was, became }];
  }

  function joined({ person, other, keep }: Does<'join'>): Plan {
    const [one, two] = [standing(person), standing(other)];
    if (one.id === two.id) throw new Failure('person.same');
    const { older, younger } = groups.byAge(one, two);
    const side = (which: 'person' | 'other') => (which === 'person' ? one : two).id;
    const id = v7();
    const facts = cells.facts(older.id);
    const [nameOf, pictureOf] = [facts?.name_of ?? null, facts?.picture_of ?? null];
    const called = calledAs(side(keep.displayName));
    const steps: Step[] = [
      { cell: 'join', join: id, person: younger.id, into: older.id, was: false, became: true },
      ...callIt(older.id, [...factsOf(older.id), ...factsOf(younger.id)], called),
    ];
    const name = groups.shownBy(side(keep.name)).name;
    const picture = groups.shownBy(side(keep.avatar)).picture;
    if (name !== nameOf) steps.push({ cell: 'nameOf', person: older.id, was: nameOf, became: name });
    if (picture !== pictureOf)
      steps.push({ cell: 'pictureOf', person: older.id, was: pictureOf, became: picture });
    return { id, steps: [...steps.slice(1), ...steps.slice(0, 1)] };
  }

  /** What the join chose is taken back with it, where nobody chose otherwise since. */
  function parted(id: string): readonly Step[] {
    const found = groups.standing(id);
    if (found === undefined) throw new Failure('person.unknown');
    standing(found.person_id);
    const chosen = stepsOf(id)
      .map(({ step }) => JSON.parse(step) as Step)
      .filter((step) => step.cell !== 'join' && same(cells.read(step), step.became));
    return [
      ...chosen.map((step) => ({ ...step, was: step.became, became: step.was }) as Step),
      { cell: 'join', join: id, person: found.person_id, into: found.into_id, was: true, became: false },
    ];
  }

  const alone: {
    readonly [D in Exclude<Change['do'], PersonChange['do'] | 'undo'>]: (change: Does<D>, by: By) => Plan;
  } = {
    name({ person, name: wanted, version }) {
      const head = standing(person).id;
      if ((cells.facts(head)?.version ?? 0) !== version) throw new Failure('change.stale');
      // By the rule for visitors' names: what nobody can see names nobody, and nothing turns the text beside it around.
      const name = cleanNickname(wanted) || null;
      return { id: v4(), steps: name === calledAs(head) ? [] : callIt(head, factsOf(head), name) };
    },
    note({ person, text }, { who, at }) {
      const became = { text, at, made_by: who, edited_at: null, removed_at: null };
      const step: Step = { cell: 'note', note: v4(), person: standing(person).id, was: null, became };
      return { id: v4(), steps: [step] };
    },
    editNote({ note, text, version }, { at }) {
      const edited = (row: NoteRow) => (row.text === text ? row : { ...row, text, edited_at: at });
      return { id: v4(), steps: noteStep(note, edited, version) };
    },
    removeNote: ({ note }, { at }) => ({
      id: v4(),
      steps: noteStep(note, (row) => ({ ...row, removed_at: at }), null),
    }),
    join: joined,
    part: ({ join }) => ({ id: v4(), steps: parted(join) }),
  };

  /** For one person, or for two who are joined or parted. */
  function planOf(change: Exclude<Change, { do: 'undo' }>, by: By): Plan {
    if (!('people' in change)) return (alone[change.do] as (change: Change, by: By) => Plan)(change, by);
    const [person] = change.people.take === 'these' ? change.people.ids : [];
    if (person === undefined) throw new Failure('internal', { was: 'not-sliced' });
    return { id: v4(), steps: forPerson(change, person, by) };
  }

  return {
    planOf,
    forPerson,
    calledAs,
    /** Steps after which staff call this person so; none where they do already. */
    callIt: (head: string, name: string): readonly Step[] =>
      calledAs(head) === name ? [] : callIt(head, factsOf(head), name),
  };
}

export interface By {
  readonly who: string;
  readonly at: number;
}

export type Plans = ReturnType<typeof openPlans>;
