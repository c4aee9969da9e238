/** The first few people a search finds, as one types; an answer to older letters is dropped. */
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
      const answer = await settle(bridge.ask['people.list']({ search, sort }));
      if (!answer.ok) return;
      void settle(bridge.ask['list.close'](answer.value.list));
      if (wanted) setFound({ search, rows: answer.value.rows.slice(0, few) });
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, search]);
  return search === '' || !found ? [] : found.rows;
}
