/** Rows change places only after a pause: the next tap must not meet another name than the one aimed at. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { OnSite } from '../../../contract/onsite.ts';
import { inOrder, inRollOrder } from './roll.ts';

const pause = 2_000;

export function useRollOrder(people: readonly OnSite[]): readonly OnSite[] {
  const [order, setOrder] = useState(() => inRollOrder(people));
  const settleDown = useEffectEvent(() => setOrder(inRollOrder(people)));
  const standing = people.map(({ id, safe }) => `${id}${safe ? '+' : '-'}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the roll begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => settleDown(), pause);
    return () => clearTimeout(timer);
  }, [standing]);
  return inOrder(people, order);
}
