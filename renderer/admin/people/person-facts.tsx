/** What is known of one person, the most important first. */
import type { PersonDetail } from '../../../contract/people.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import { Identities } from './identities.tsx';
import { Joins } from './joins.tsx';
import css from './person-pane.module.css';
import { Phones } from './phones.tsx';
import { Suggestions } from './suggestions.tsx';
import type { Changed } from './use-people.ts';
import { Visits } from './visits.tsx';

interface PersonFactsProps {
  readonly person: PersonDetail;
  readonly mayChange: boolean;
  readonly onPerson: (person: PersonDetail) => void;
  readonly onChanged: Changed;
}

export function PersonFacts({ person, mayChange, onPerson, onChanged }: PersonFactsProps) {
  const words = useWords();
  const now = useNow(30_000);
  return (
    <>
      <header className={css['head']}>
        <Avatar id={person.id} nickname={person.nickname} file={person.avatar} size="large" />
        <h2 className={css['name']}>
          <PersonName nickname={person.nickname} />
        </h2>
      </header>
      <Figures person={person} now={now} />
      {person.identities.length > 1 && (
        <p className={css['joined']}>
          <Icon name="info" size={18} />
          {words.person.joined(person.identities.length)}
        </p>
      )}
      <Suggestions person={person} now={now} mayChange={mayChange} onChanged={onChanged} />
      <Phones phones={person.phones} now={now} />
      <Identities person={person} now={now} mayChange={mayChange} onPerson={onPerson} />
      <Joins joins={person.joins} now={now} mayChange={mayChange} onParted={() => onChanged(null)} />
      <Visits person={person} now={now} />
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
