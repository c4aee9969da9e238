/** Puts the look on the document: language, title, theme, and the colours that staff chose. */
import './dress.css';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { KioskStep } from '../../../contract/session.ts';
import { dressOf } from './dress.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

const watchSystem = (changed: () => void) => {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Where one reads little: a code, a text or a form wants a quiet ground. */
const pictured: readonly KioskStep[] = ['attract', 'greeting', 'resting', 'closed'];
export const showsPicture = (step: KioskStep): boolean => pictured.includes(step);

export function useLookOnDocument(look: KioskLook | undefined, step: KioskStep | undefined): void {
  const systemIsDark = useSyncExternalStore(watchSystem, () => dark().matches);
  useLayoutEffect(() => {
    if (!look || !step) return;
    const root = document.documentElement;
    const isDark = look.theme === 'system' ? systemIsDark : look.theme === 'dark';
    root.lang = look.language;
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    document.title = look.kioskName;

    root.dataset['pictured'] = String(look.appearance.background.kind === 'picture' && showsPicture(step));
    const dress = Object.entries(dressOf(look.appearance, isDark, showsPicture(step)));
    root.dataset['dressed'] = String(dress.length > 0);
    for (const [name, value] of dress) root.style.setProperty(name, value);
  }, [look, step, systemIsDark]);
}
