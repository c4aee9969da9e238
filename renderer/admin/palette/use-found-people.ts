/** The first few people a search finds, whoever is called just that before all others, as one types; an answer to older letters is dropped. */
import { useEffect, useState } from 'react';
import type { PersonListRow } from '../../../contract/people-list.ts';
import { settle, useBridge } from '../desk.ts';

const pause = 50;
const few = 6;

export function useFoundPeople(typed: string): readonly PersonListRow[] {
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
      if (!answer.ok) return;
      void settle(bridge.ask['list.close'](answer.value.list));
      const first = called.ok ? called.value.rows : [];
      const rest = answer.value.rows.filter(({ id }) => !first.some((one) => one.id === id));
      if (wanted) setFound({ search, rows: [...first, ...rest].slice(0, few) });
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, search]);
  return search === '' || !found ? [] : found.rows;
}
