/** What a change would do, before it is done. Reads only, with the very plans that do it. */
import type { Database } from 'better-sqlite3';
import type { Change } from '../../../contract/change.ts';
import { Failure } from '../../../contract/failure.ts';
import { statements } from '../database/statements.ts';
import { isOpen } from '../database/visit-conditions.ts';
import { members, openGroups } from '../people/groups.ts';
import { onSiteFrom } from '../visits/on-site-rows.ts';
import type { Preview } from './calls.ts';
import { openCells } from './cells.ts';
import { peopleOf } from './changes.ts';
import { openFingerprints } from './fingerprint.ts';
import { openPlans, type PersonChange } from './plan.ts';

export function openPreview(database: Database) {
  const groups = openGroups(database);
  const cells = openCells(database, groups);
  const plans = openPlans(database, groups, cells);
  const fingerprint = openFingerprints(database);
  const { get } = statements(database);
  const onSite = get<[string, number], { one: 1 }>(
    `${members} select 1 as one from visits where person_id in member and at > ? and ${isOpen} limit 1`,
  );
  const vip = get<[string], { one: 1 }>(
    `${members} select 1 as one from person_facts where person_id in member and vip = 1 limit 1`,
  );

  /** Null for whom nothing can be done to. */
  function standing(id: string): string | null {
    try {
      const head = groups.headOf(id).id;
      return groups.isErased(head) ? null : head;
    } catch (thrown) {
      if (thrown instanceof Failure) return null;
      throw thrown;
    }
  }

  function warned(change: Change, people: readonly string[], now: number) {
    const [one, other] = people;
    const both = change.do === 'join' && one !== undefined && other !== undefined;
    return {
      onSite: people.filter((person) => onSite(person, onSiteFrom(now)) !== undefined).length,
      vip: people.filter((person) => vip(person) !== undefined).length,
      otherUnion: both && groups.hasUnion(one) && groups.hasUnion(other) ? 1 : 0,
      partedBefore: both && groups.wereParted(one, other) ? 1 : 0,
    };
  }

  return function preview({ change, people: ids, now }: PreviewOf): Preview {
    const people = [...new Set(ids.map(standing).filter((id) => id !== null))];
    if (change.do === 'join') {
      // The very failures that doing it would have.
      plans.planOf(change, { who: '', at: now });
      const shown = peopleOf(change);
      return { people: shown, fingerprint: fingerprint(shown), unchanged: 0, ...warned(change, people, now) };
    }
    const by = { who: '', at: now };
    const unchanged = people.filter(
      (person) => plans.forPerson(change as PersonChange, person, by).length === 0,
    ).length;
    return { people, fingerprint: fingerprint(people), unchanged, ...warned(change, people, now) };
  };
}

interface PreviewOf {
  readonly change: Change;
  readonly people: readonly string[];
  readonly now: number;
}
