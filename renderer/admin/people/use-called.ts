/** Who is called exactly what is looked for, where they do not stand at the top of the list anyway. */
import { useEffect, useState } from 'react';
import type { Called } from '../../../contract/people-list.ts';
import { nameIn } from '../../../contract/query/called.ts';
import { settle, useBridge } from '../desk.ts';
import type { OpenPeople } from './use-people-list.ts';

/** Nobody overlooks a row so near to the top. */
const seenAtOnce = 5;

/** Whoever types on waits for lists alone. */
const pause = 120;

export interface CalledSo extends Called {
  readonly name: string;
}

/** Null while nobody is to be shown. Asked anew with every list that is opened, so that it stays as true as the list. */
export function useCalled(open: OpenPeople | null): CalledSo | null {
  const bridge = useBridge();
  const [found, setFound] = useState<{ readonly search: string; readonly called: Called } | null>(null);
  const [list, search] = [open?.id, open?.query.search ?? ''];
  const name = nameIn(search);
  const isName = name !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each list anew
  useEffect(() => {
    if (!isName) return;
    let wanted = true;
    const ask = async () => {
      const answer = await settle(bridge.ask['people.called'](search));
      if (wanted) setFound(answer.ok ? { search, called: answer.value } : null);
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, list, search, isName]);
  if (!open || name === null || found?.search !== search) return null;
  const { called } = found;
  const inSight = open.first.slice(0, seenAtOnce);
  const areSeen = called.rows.every(({ id }) => inSight.some((row) => row.id === id));
  return areSeen ? null : { ...called, name };
}
