/** Whether the house is being left, for every page. */
import type { Evacuation } from '../../../contract/onsite.ts';
import { type Asked, useAsked, useNews } from '../desk.ts';

export function useEvacuation(): Asked<Evacuation> {
  const evacuation = useAsked('evacuation', (bridge) => bridge.ask['evacuation.get']());
  useNews('onsite.changed', evacuation.again);
  return evacuation;
}
