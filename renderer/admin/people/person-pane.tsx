/** One person: who, through which identities, and every recent visit. Kept up to date while open. */
import { useEffect, useRef } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { useAsked, useNews } from '../desk.ts';
import { Avatar } from '../parts/avatar.tsx';
import { IconButton } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import { Identities } from './identities.tsx';
import css from './person-pane.module.css';
import { Visits } from './visits.tsx';

interface PersonPaneProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function PersonPane({ id, onClose }: PersonPaneProps) {
  const words = useWords();
  const person = useAsked(id, (bridge) => bridge.ask['people.one'](id));
  useNews('people.changed', (news) => {
    if (news.person === id) person.again();
  });
  const pane = useRef<HTMLElement>(null);
  useCloseKey(onClose);
  useEffect(() => {
    // Over the list the focus would be left behind it; beside it, arrows should go on working there.
    if (window.matchMedia('(max-width: 1100px)').matches) pane.current?.querySelector('button')?.focus();
  }, []);

  const gone = person.failure?.code === 'person.unknown';
  return (
    <article className={css['pane']} ref={pane}>
      <div className={css['bar']}>
        <span className={css['back']}>
          <IconButton icon="back" label={words.person.back} onClick={onClose} />
        </span>
        <span className={css['cross']}>
          <IconButton icon="cross" label={words.common.close} onClick={onClose} />
        </span>
      </div>
      {person.failure && !gone && <Trouble failure={person.failure} again={person.again} />}
      {gone && <Empty picture="noMatch" title={words.person.gone} text={words.person.goneText} />}
      {person.value && !gone && <Facts person={person.value} />}
      {!person.value && !person.failure && <Skeleton rows={5} />}
    </article>
  );
}

function Facts({ person }: { readonly person: PersonDetail }) {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  return (
    <>
      <header className={css['head']}>
        <Avatar id={person.id} nickname={person.nickname} file={person.avatar} size="large" />
        <h2 className={css['name']}>
          <PersonName nickname={person.nickname} />
        </h2>
      </header>
      <dl className={css['figures']}>
        <div>
          <dt>{words.people.visits}</dt>
          <dd>{words.person.times(counted(person.visits, language))}</dd>
        </div>
        <div>
          <dt>{words.people.firstVisit}</dt>
          <dd>
            <Moment at={person.firstVisitAt} now={now} />
          </dd>
        </div>
        <div>
          <dt>{words.people.lastVisit}</dt>
          <dd>
            <Moment at={person.lastVisitAt} now={now} />
          </dd>
        </div>
      </dl>
      {person.identities.length > 1 && (
        <p className={css['joined']}>
          <Icon name="info" size={18} />
          {words.person.joined(person.identities.length)}
        </p>
      )}
      <Identities person={person} now={now} />
      <Visits person={person} now={now} />
    </>
  );
}

/** Esc closes, unless it belongs to a field or a dialog. */
function useCloseKey(onClose: () => void): void {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      const taken = event.target instanceof HTMLInputElement || document.querySelector('dialog[open]');
      if (event.key === 'Escape' && !taken) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
}
