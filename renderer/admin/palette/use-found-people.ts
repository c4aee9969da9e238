/**
 * The first few people a search finds, whoever is called just that before all others, as one types: those of the letters
 * before stay until the answer is there.
 */
import { useEffect, useState } from 'react';
import type { Answer } from '../../../contract/calls.ts';
import type { Opened } from '../../../contract/list.ts';
import type { Called, PersonListRow } from '../../../contract/people-list.ts';
import { settle, useBridge } from '../desk.ts';

const pause = 50;
const few = 6;

export interface FoundPeople {
  readonly rows: readonly PersonListRow[];
  /** Not those of these letters yet. */
  readonly behind: boolean;
}

function firstOf(called: Answer<Called>, list: Answer<Opened<PersonListRow>>): readonly PersonListRow[] {
  if (!list.ok) return [];
  const first = called.ok ? called.value.rows : [];
  const rest = list.value.rows.filter(({ id }) => !first.some((one) => one.id === id));
  return [...first, ...rest].slice(0, few);
}

export function useFoundPeople(typed: string): FoundPeople {
  const bridge = useBridge();
  const [found, setFound] = useState<{
    readonly search: string;
    readonly rows: readonly PersonListRow[];
  } | null>(null);
  const search = typed.trim().slice(0, 200);
  useEffect(() => {
    if (search === '') return;
    let wanted = true;
    const ask = async () => {
      const sort = { by: 'lastVisit', descending: true } as const;
      const [answer, called] = await Promise.all([
        settle(bridge.ask['people.list']({ search, sort })),
        settle(bridge.ask['people.called'](search)),
      ]);
      if (answer.ok) void settle(bridge.ask['list.close'](answer.value.list));
      if (wanted) setFound({ search, rows: firstOf(called, answer) });
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, search]);
  if (search === '') return { rows: [], behind: false };
  return { rows: found?.rows ?? [], behind: found?.search !== search };
}
