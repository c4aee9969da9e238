/** What a unionId says about people: who holds it, and who turns out to be one. Rules 2 and 3 of `record.ts`. */
import type { Groups } from '../people/groups.ts';
import type { TellNote } from '../words.ts';
import type { Rows } from './record-rows.ts';

interface Heard {
  readonly unionId: string | null;
  /** Null when no sign-in said it. */
  readonly attempt: string | null;
  readonly at: number;
}

export function openUnions(rows: Rows, groups: Groups, tell: TellNote) {
  return {
    holderOf: (unionId: string | null): string | null =>
      unionId === null ? null : ((rows.personOfUnion(unionId) ?? rows.identityOfUnion(unionId))?.id ?? null),

    /** A known identity of `person` brought a unionId that `holder` had. True if two people became one. */
    reconcile(person: string, holder: string | null, { unionId, attempt, at }: Heard): boolean {
      if (unionId === null) return false;
      const head = groups.headOf(person);
      if (holder === null) {
        const claimed = rows.claimUnion(unionId, person) > 0;
        if (!claimed) tell('union-changed', { person: head.id });
        return false;
      }
      const other = groups.headOf(holder);
      if (other.id === head.id) return false;
      if (groups.hasUnion(head.id) || groups.wereParted(head.id, other.id)) {
        tell('union-disputed', { person: head.id, other: other.id });
        return false;
      }
      const { older, younger } = groups.join(head, other, { made_by: 'unionId', attempt, at });
      tell('person-joined', { person: younger, into: older });
      return true;
    },
  };
}
