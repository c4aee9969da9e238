/** What main has told this page: the session and the look. The page decides neither. */
import { useEffect, useState } from 'react';
import { firstAppearance } from '../../contract/appearance.ts';
import type { FailureCode } from '../../contract/failure.ts';
import { emptyForm } from '../../contract/form.ts';
import type { KioskLook } from '../../contract/kiosk.ts';
import { reached } from '../../contract/reach.ts';
import type { KioskSession } from '../../contract/session.ts';
import { useBridge } from './bridge-context.ts';

export interface Known {
  readonly session: KioskSession;
  readonly look: KioskLook;
}

const plainLook: KioskLook = {
  language: 'zh-CN',
  kioskName: '',
  theme: 'system',
  appearance: firstAppearance,
  ways: [],
  form: emptyForm,
  sounds: false,
  signOut: { on: false, closing: null },
  reach: reached,
  demo: null,
};
const shut = (reason: FailureCode): KioskSession => ({ step: 'closed', reason });

/** Null until both are known, for a few milliseconds. */
export function useKnown(): Known | null {
  const bridge = useBridge();
  const [session, setSession] = useState<KioskSession | null>(null);
  const [look, setLook] = useState<KioskLook | null>(null);

  useEffect(() => {
    const deaf = [bridge.hear['session.changed'](setSession), bridge.hear['look.changed'](setLook)];
    // News may overtake these answers; what has been heard is newer and stays.
    void bridge.ask['session.get']().then((answer) => {
      setSession((heard) => heard ?? (answer.ok ? answer.value : shut(answer.failure.code)));
    });
    void bridge.ask['kiosk.look']().then((answer) => {
      setLook((heard) => heard ?? (answer.ok ? answer.value : plainLook));
    });
    return () => {
      for (const stop of deaf) stop();
    };
  }, [bridge]);

  return session && look ? { session, look } : null;
}
