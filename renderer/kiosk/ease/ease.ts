/** What a visitor has asked for to use the kiosk with ease. It is theirs alone: the next one finds none of it. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { goneAfter, useQuiet } from './quiet.ts';

export const textSizes = [1, 1.5, 2] as const;

export interface Ease {
  /** Times the usual size. */
  readonly text: (typeof textSizes)[number];
  readonly contrast: boolean;
  /** What is touched stands in the lower half. */
  readonly low: boolean;
  readonly longer: boolean;
  readonly calm: boolean;
}

const usual: Ease = { text: 1, contrast: false, low: false, longer: false, calm: false };

export const EaseContext = createContext<Ease>(usual);
export const useEase = (): Ease => useContext(EaseContext);

/** Also where the system forces colours of its own: a lobby's screen has the strongest of ours instead, see base.css. */
const strong = () => window.matchMedia('(prefers-contrast: more), (forced-colors: active)');
const watchContrast = (changed: () => void) => {
  const query = strong();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** @param between Nobody is signing in. */
export function useEaseOfVisitor(between: boolean): readonly [Ease, (change: Partial<Ease>) => void] {
  const [ease, setEase] = useState(usual);

  useEffect(() => {
    if (between) setEase(usual);
  }, [between]);

  // Somebody asked for it on the first screen and went away.
  useQuiet(between && ease !== usual, goneAfter, () => setEase(usual));

  const systemWantsContrast = useSyncExternalStore(watchContrast, () => strong().matches);
  useEffect(() => {
    const root = document.documentElement;
    root.style.setProperty('--scale', String(ease.text));
    root.dataset['text'] = String(ease.text);
    root.dataset['contrast'] = ease.contrast || systemWantsContrast ? 'more' : 'usual';
    root.dataset['reach'] = ease.low ? 'low' : 'usual';
    root.dataset['motion'] = ease.calm ? 'less' : 'usual';
  }, [ease, systemWantsContrast]);

  return [ease, (change) => setEase((now) => ({ ...now, ...change }))];
}
