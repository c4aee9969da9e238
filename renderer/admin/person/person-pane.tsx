/** One person: who, through which identities, and every recent visit. Kept up to date while open. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useAsked, useNews } from '../desk.ts';
import { IconButton } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import type { Change, Changed } from '../people/changed.ts';
import { goInstead, personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import { PersonFacts } from './person-facts.tsx';
import css from './person-pane.module.css';

interface PersonPaneProps {
  readonly id: string;
  readonly change: Change;
  readonly onChanged: Changed;
  readonly onClose: () => void;
  /** The way to the next person of the list. */
  readonly steps: ReactNode;
}

export function PersonPane({ id, change, onChanged, onClose, steps }: PersonPaneProps) {
  const words = useWords();
  const person = useAsked(id, (bridge) => bridge.ask['people.one'](id));
  useNews('people.changed', (news) => {
    if (news.person === id) person.again();
  });
  useNews('onsite.changed', person.again);
  const shownTurn = useRef(change.turn);
  const { again } = person;
  useEffect(() => {
    if (shownTurn.current === change.turn) return;
    shownTurn.current = change.turn;
    again();
  }, [change.turn, again]);
  /** Who was joined into somebody else is answered with that one, who has an address of their own. */
  const head = person.value?.id ?? id;
  useEffect(() => {
    if (head !== id) goInstead(personHash(head));
  }, [head, id]);
  const pane = useRef<HTMLElement>(null);
  useCloseKey(onClose);
  useEffect(() => {
    // Over the list the focus would be left behind it; beside it, arrows should go on working there.
    if (window.matchMedia('(max-width: 1100px)').matches) pane.current?.querySelector('button')?.focus();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next one is read from the top
  useEffect(() => pane.current?.scrollTo(0, 0), [id]);

  const gone = person.failure?.code === 'person.unknown';
  return (
    <article className={css['pane']} ref={pane}>
      <div className={css['bar']}>
        <span className={css['back']}>
          <IconButton icon="back" label={words.person.back} onClick={onClose} />
        </span>
        {steps}
        <span className={css['cross']}>
          <IconButton icon="cross" label={words.common.close} onClick={onClose} />
        </span>
      </div>
      {person.failure && !gone && <Trouble failure={person.failure} again={person.again} />}
      {gone && <Empty picture="noMatch" title={words.person.gone} text={words.person.goneText} />}
      {person.value && !gone && (
        <PersonFacts
          key={person.value.id}
          person={person.value}
          onPerson={person.put}
          onChanged={onChanged}
        />
      )}
      {!person.value && !person.failure && <Skeleton rows={5} />}
    </article>
  );
}

/** Esc closes, unless it belongs to a field or a dialog. */
function useCloseKey(onClose: () => void): void {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const taken =
        event.target instanceof HTMLInputElement ||
        event.target instanceof HTMLTextAreaElement ||
        document.querySelector('dialog[open]');
      if (event.key === 'Escape' && !taken) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
}
