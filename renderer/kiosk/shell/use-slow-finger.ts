/**
 * A finger that comes down right after a visitor's screen has gone was meant for that screen. It presses nothing here;
 * main brings the screen back where its time had just run out, so that the finger finds what it aimed at.
 */
import { useEffect, useRef } from 'react';
import type { KioskSession } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';
import { hearStrays } from '../parts/stray-touch.ts';

export function useSlowFinger(session: KioskSession): void {
  const bridge = useBridge();
  const last = useRef<string | null>(null);
  useEffect(() => {
    if ('attempt' in session) last.current = session.attempt;
    if (session.step !== 'attract') return;
    return hearStrays(() => {
      if (last.current === null) return;
      void bridge.ask['session.stay'](last.current);
      last.current = null;
    });
  }, [session, bridge]);
}
