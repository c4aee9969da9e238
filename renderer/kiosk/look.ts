/** Puts the look on the document: language, title, theme. */
import { useEffect, useSyncExternalStore } from 'react';
import type { KioskLook } from '../../contract/kiosk.ts';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

const watchSystem = (changed: () => void) => {
  const query = dark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

export function useLookOnDocument(look: KioskLook | undefined): void {
  const systemIsDark = useSyncExternalStore(watchSystem, () => dark().matches);
  useEffect(() => {
    if (!look) return;
    const root = document.documentElement;
    root.lang = look.language;
    root.dataset['theme'] = look.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : look.theme;
    document.title = look.kioskName;
  }, [look, systemIsDark]);
}
