/** One of the two, as far as it helps to see whether they are the same. */
import type { PersonDetail } from '../../../contract/people.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips } from '../parts/chip.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './changes.module.css';

export function MergeSide({ person }: { readonly person: PersonDetail }) {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  const name = person.displayName ?? person.nickname;
  const phone = person.phones[0]?.masked;
  return (
    <div className={css['side']}>
      <Avatar id={person.id} nickname={name} file={person.avatar} size="large" />
      <strong>
        <PersonName nickname={name} />
      </strong>
      <ChannelChips channels={person.channels} />
      {phone && <small>{phone}</small>}
      {person.visits === 0 ? (
        <small>{words.person.noVisits}</small>
      ) : (
        <>
          <small>
            {words.people.visits}
            {words.person.colon}
            {words.person.times(counted(person.visits, language))}
          </small>
          <small>
            {words.people.lastVisit}
            {words.person.colon}
            <Moment at={person.lastVisitAt} now={now} />
          </small>
        </>
      )}
    </div>
  );
}
