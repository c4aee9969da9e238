/** How many visits there are, in words: an estimate says that it is one; told aloud once it is known. */
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../parts/announce.tsx';
import { about, counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import type { OpenVisits } from './use-visits.ts';

export function useTotal(open: OpenVisits | null, behind: boolean): string {
  const { visitsLog } = useWords();
  const language = useLanguage();
  const announce = useAnnounce();
  const last = useRef('');
  const text = open ? said(open) : '';
  function said({ total: { count, exact }, query: { search } }: OpenVisits): string {
    const found = search !== '';
    if (exact) return (found ? visitsLog.found : visitsLog.all)(counted(count, language));
    return (found ? visitsLog.foundAbout : visitsLog.allAbout)(about(count, language));
  }
  useEffect(() => {
    if (text === '' || behind || last.current === text) return;
    last.current = text;
    const timer = setTimeout(() => announce(text), 600);
    return () => clearTimeout(timer);
  }, [text, behind, announce]);
  return text;
}
