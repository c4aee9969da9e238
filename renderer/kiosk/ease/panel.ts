/** Which panel lies over the screen. Help goes with its visitor, and when nobody has touched it for a while. */
import { useEffect, useState } from 'react';
import { goneAfter, useQuiet } from './quiet.ts';

export type Panel = 'demo' | 'ease';

/**
 * @param between nobody is signing in.
 * @param longer somebody asked for more time.
 */
export function usePanel(
  between: boolean,
  longer: boolean,
): readonly [Panel | null, (panel: Panel | null) => void] {
  const [panel, open] = useState<Panel | null>(null);
  // The next visitor would find it over their code.
  const leave = () => open((now) => (now === 'ease' ? null : now));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the visitor has gone or come
  useEffect(leave, [between]);
  useQuiet(panel === 'ease', longer ? 3 * goneAfter : goneAfter, leave);
  return [panel, open];
}
