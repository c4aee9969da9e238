/** Puts language and light on the document: `lang`, the title, `data-theme`. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ShownTheme } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';
import { wordsOf } from './words/words.ts';

const darkness = () => window.matchMedia('(prefers-color-scheme: dark)');

function listen(changed: () => void): () => void {
  const query = darkness();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useLook(language: Language, theme: ShownTheme): void {
  const systemDark = useSyncExternalStore(listen, () => darkness().matches);
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `WxLobby · ${wordsOf[language].common.console}`;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
}
