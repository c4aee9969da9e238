/**
 * How long a screen that waits for its visitor still stays. Main counts; this page counts along, from every time that
 * the session is published, tells main when somebody is there, and says when the end is near. A code on the screen
 * lasts longer, too, for whoever asked for more time: as long as main lets it, then another takes its place unasked.
 */
import { useEffect, useRef, useState } from 'react';
import { type KioskSession, stepLife } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';
import { sinceLastSign } from '../input-kind.ts';

export type LivingStep = keyof typeof stepLife;
const lives = (session: KioskSession): session is Extract<KioskSession, { step: LivingStep }> =>
  session.step in stepLife;

/** All in ms. */
export const warnedFor = 20_000;
/** A touch renews no more often than this. */
const renewedEvery = 10_000;
/** Renewed by itself this long before the end, where more time was asked for. */
const early = 2_000;

/** No code dies in front of whoever asked for more time: a phone may just be pointed at it. */
const beforeCodeEnds = ({ expiresAt }: { readonly expiresAt: number }) =>
  Math.max(0, expiresAt - Date.now() - early);

/** What is asked is warned about; what is only said may end. */
export const isWarned = (step: LivingStep): boolean => step === 'consent' || step === 'asking';
/** How often a step is renewed for whoever asked for more time; what is read only lasts ten times as long. */
export const renewals = (step: LivingStep): number => (isWarned(step) ? 2 : 9);

/** Another code in time, or more of this one. */
function useLongerCode(session: KioskSession, longer: boolean): void {
  const bridge = useBridge();
  useEffect(() => {
    if (session.step !== 'waiting' || !longer) return;
    const { attempt } = session;
    const renewing = setTimeout(() => void bridge.ask['session.stay'](attempt), beforeCodeEnds(session));
    return () => clearTimeout(renewing);
  }, [session, longer, bridge]);
}

/** Seconds left while the visitor should be warned, else null; and how to stay. */
export function useLife(session: KioskSession, longer: boolean): readonly [number | null, () => void] {
  const bridge = useBridge();
  const [left, setLeft] = useState<number | null>(null);
  const renewed = useRef({ of: '', times: 0 });
  const heard = useRef({ session, at: performance.now() });
  useLongerCode(session, longer);

  useEffect(() => {
    // Main's clock began with this news, not with a change of mind about more time.
    if (heard.current.session !== session) heard.current = { session, at: performance.now() };
    setLeft(null);
    if (!lives(session)) return;
    const { step, attempt } = session;
    const of = `${step} ${attempt}`;
    if (renewed.current.of !== of) renewed.current = { of, times: 0 };
    const life = stepLife[step];
    const began = heard.current.at;
    const beforeEnd = (by: number) => began + life - by - performance.now();
    const stay = () => void bridge.ask['session.stay'](attempt);
    const timers = new Set<ReturnType<typeof setTimeout>>();

    const byItself = longer && renewed.current.times < renewals(step);
    if (byItself) {
      const renew = () => {
        renewed.current.times += 1;
        stay();
      };
      timers.add(setTimeout(renew, beforeEnd(isWarned(step) ? warnedFor + early : early)));
    }
    const count = () => setLeft(Math.max(0, Math.ceil((began + life - performance.now()) / 1000)));
    const warn = () => {
      // Where consent stands on the screen all day, nobody may be in front of it.
      if (step === 'consent' && sinceLastSign() > life) return;
      count();
      timers.add(setInterval(count, 1000));
    };
    if (isWarned(step) && !byItself) timers.add(setTimeout(warn, beforeEnd(warnedFor)));

    // A press takes a while: what nobody is warned about does not go away under a finger.
    const press = () => !isWarned(step) && beforeEnd(early) < 0 && stay();
    window.addEventListener('pointerdown', press);
    window.addEventListener('keydown', press);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('keydown', press);
    };
  }, [session, longer, bridge]);

  useEffect(() => {
    if (!lives(session) || !isWarned(session.step)) return;
    const began = heard.current.at;
    const sign = ({ target }: Event) => {
      // The question itself is answered by its own press.
      if (target instanceof Element && target.closest('[role=alertdialog]')) return;
      if (performance.now() - began > renewedEvery) void bridge.ask['session.stay'](session.attempt);
    };
    window.addEventListener('pointerup', sign);
    window.addEventListener('keyup', sign);
    return () => {
      window.removeEventListener('pointerup', sign);
      window.removeEventListener('keyup', sign);
    };
  }, [session, bridge]);

  const stay = () => {
    if (lives(session)) void bridge.ask['session.stay'](session.attempt);
  };
  return [left, stay];
}
