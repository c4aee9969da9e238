/** Escape is the way out of every screen that has one; where something was typed only the screen's own buttons are. */
import { useLayoutEffect } from 'react';
import type { KioskStep } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';

const hasWayOut: ReadonlySet<KioskStep | undefined> = new Set<KioskStep>([
  'consent',
  'opening',
  'waiting',
  'expired',
  'greeting',
  'refused',
  'trouble',
]);

export function useWayOut(step: KioskStep | undefined): void {
  const bridge = useBridge();
  // As soon as the screen is seen.
  useLayoutEffect(() => {
    if (!hasWayOut.has(step)) return;
    const press = (event: KeyboardEvent) => {
      // An open panel is closed first.
      if (event.key !== 'Escape' || event.repeat || document.querySelector('dialog[open]')) return;
      void bridge.ask['session.cancel']();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [bridge, step]);
}
