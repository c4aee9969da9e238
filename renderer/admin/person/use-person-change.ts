/** Changes one person: on screen at once, as main says it a moment later, and as it was where main refuses. */
import { useCallback } from 'react';
import type { Change } from '../../../contract/change.ts';
import type { Selection } from '../../../contract/list.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { useChanges } from '../changes/use-changes.ts';

/** `shown` is what the person is like once it is done. */
export type ChangePerson = (change: Change, shown: Partial<PersonDetail>) => Promise<boolean>;

export interface PersonChange {
  readonly change: ChangePerson;
  readonly undo: (receipt: string) => Promise<boolean>;
}

export function usePersonChange(
  person: PersonDetail,
  onPerson: (person: PersonDetail) => void,
  again: () => void,
): PersonChange {
  const { make, undo } = useChanges(again);
  const change: ChangePerson = useCallback(
    (wanted, shown) => {
      onPerson({ ...person, ...shown });
      return make(wanted);
    },
    [person, onPerson, make],
  );
  return { change, undo };
}

export const onlyThem = ({ id }: PersonDetail): Selection => ({ take: 'these', ids: [id] });
