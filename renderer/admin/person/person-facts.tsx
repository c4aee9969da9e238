/** What is known of one person, the most important first. */
import { useCallback } from 'react';
import type { PersonDetail } from '../../../contract/people.ts';
import { useMayChange } from '../changes/use-may-change.ts';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import type { Changed } from '../people/changed.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Answers } from './answers.tsx';
import { AuditLink } from './audit-link.tsx';
import { Consents } from './consents.tsx';
import { Head } from './head.tsx';
import { Here } from './here.tsx';
import { History } from './history.tsx';
import { Identities } from './identities.tsx';
import { Joins } from './joins.tsx';
import { Notes } from './notes.tsx';
import css from './person-pane.module.css';
import { Phones } from './phones.tsx';
import { Standing } from './standing.tsx';
import { Suggestions } from './suggestions.tsx';
import { Tags } from './tags.tsx';
import { usePersonChange } from './use-person-change.ts';
import { Visits } from './visits.tsx';

interface PersonFactsProps {
  readonly person: PersonDetail;
  readonly onPerson: (person: PersonDetail) => void;
  readonly onChanged: Changed;
}

export function PersonFacts({ person, onPerson, onChanged }: PersonFactsProps) {
  const words = useWords();
  const now = useNow(30_000);
  const again = useCallback(() => onChanged(null), [onChanged]);
  const { change, undo } = usePersonChange(person, onPerson, again);
  const mayChange = useMayChange()('join') && person.erasedFrom === null;
  return (
    <>
      <Head person={person} change={change} again={again} />
      <Standing person={person} now={now} undo={undo} />
      <Here person={person} now={now} again={again} />
      <Figures person={person} now={now} />
      <AuditLink person={person.id} />
      {person.identities.length > 1 && (
        <p className={css['joined']}>
          <Icon name="info" size={18} />
          {words.person.joined(person.identities.length)}
        </p>
      )}
      <Tags person={person} change={change} />
      <Notes person={person} now={now} change={change} />
      <Suggestions person={person} mayChange={mayChange} onChanged={onChanged} />
      <Phones phones={person.phones} now={now} />
      <Identities person={person} now={now} mayChange={mayChange} onPerson={onPerson} />
      <Joins joins={person.joins} now={now} mayChange={mayChange} onParted={() => onChanged(null)} />
      <Visits person={person} now={now} />
      <History person={person} now={now} />
      <Consents person={person} now={now} />
      <Answers person={person} now={now} />
    </>
  );
}

/** Who never came to the kiosk has signed in, but not visited. */
function Figures({ person, now }: { readonly person: PersonDetail; readonly now: number }) {
  const words = useWords();
  const language = useLanguage();
  const never = person.visits === 0;
  return (
    <dl className={css['figures']}>
      <div>
        <dt>{words.people.visits}</dt>
        <dd>{never ? words.person.none : words.person.times(counted(person.visits, language))}</dd>
      </div>
      <div>
        <dt>{never ? words.person.firstSeen : words.people.firstVisit}</dt>
        <dd>
          <Moment at={person.firstVisitAt} now={now} />
        </dd>
      </div>
      <div>
        <dt>{never ? words.person.lastSeen : words.people.lastVisit}</dt>
        <dd>
          <Moment at={person.lastVisitAt} now={now} />
        </dd>
      </div>
    </dl>
  );
}
