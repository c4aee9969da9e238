/** Prints what is on screen, for those who may take it along. Also by Ctrl/Cmd-P. */
import { useEffect, useEffectEvent } from 'react';
import { type PrintedPage, printedPages } from '../../../contract/paper.ts';
import { useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { type Page, useRoute } from '../route.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { layOutAll } from './lay-out.ts';

const isPrinted = (page: Page): page is Extract<Page, PrintedPage> =>
  (printedPages as readonly string[]).includes(page);

/** Null where there is nothing to print, or nobody who may. */
export function usePrint(): (() => void) | null {
  const {
    evacuation: words,
    paper: { notAllowed },
  } = useWords();
  const language = useLanguage();
  const bridge = useBridge();
  const route = useRoute();
  const say = useToast();
  const tell = useTell();
  const may = useMay('page.print');
  const [printing, run] = useDoing();
  const { page } = route;
  const person = route.page === 'people' ? route.person : null;

  const print = async () => {
    if (!isPrinted(page) || printing) return;
    const back = await layOutAll();
    const what = { page: person === null ? page : 'person', person, language } as const;
    const answer = await run(() => bridge.ask['page.print'](what));
    back();
    if (!answer.ok) return tell(answer.failure);
    say(answer.value === null ? words.printed : words.savedAs(answer.value));
  };
  const able = may && isPrinted(page);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'p') return;
    event.preventDefault();
    if (document.querySelector('dialog[open]') !== null || !isPrinted(page)) return;
    if (may) void print();
    else say(notAllowed, { tone: 'note' });
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return able ? () => void print() : null;
}
