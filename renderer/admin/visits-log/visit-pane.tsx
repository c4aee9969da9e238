/** One visit beside the list: whose it was, with the way to them, and all that is known of it. */
import { useEffect } from 'react';
import type { VisitForm } from '../../../contract/form.ts';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { seenName } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { isTaken } from '../people/use-list-keys.ts';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { VisitFacts } from './visit-facts.tsx';
import css from './visit-pane.module.css';

interface VisitPaneProps {
  readonly visit: VisitListRow;
  readonly form: VisitForm;
  readonly onClose: () => void;
}

export function VisitPane({ visit, form, onClose }: VisitPaneProps) {
  const words = useWords();
  const said = words.visitsLog;
  const { person } = visit;
  const name = seenName(person.name) ?? words.people.noName;
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event)) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <article className={css['pane']} aria-label={said.visit}>
      <div className={css['bar']}>
        <h2>{said.visit}</h2>
        <IconButton icon="cross" label={words.common.close} onClick={onClose} />
      </div>
      {person.id === null ? (
        <div className={css['who']}>
          <Who visit={visit} />
        </div>
      ) : (
        <a className={css['who']} href={personHash(person.id)} aria-label={said.openPerson(name)}>
          <Who visit={visit} />
        </a>
      )}
      <VisitFacts visit={visit} form={form} />
    </article>
  );
}

function Who({ visit: { id, person, firstVisit, number } }: Pick<VisitPaneProps, 'visit'>) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <Avatar id={person.id ?? id} nickname={person.name} file={person.avatar} size="big" />
      <strong>
        <PersonName nickname={person.name} />
      </strong>
      {firstVisit ? (
        <Chip tone="good">{words.today.first}</Chip>
      ) : (
        <span className={css['none']}>
          {number === null ? words.onsite.guest : words.visitsLog.number(counted(number, language))}
        </span>
      )}
    </>
  );
}
