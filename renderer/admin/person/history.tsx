/** How the profile changed: the value before and after, with what differs between two names marked. */
import type { PersonDetail, ProfileChange } from '../../../contract/people.ts';
import { masked } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words.ts';
import { differenceOf } from './difference.ts';
import css from './history.module.css';

interface HistoryProps {
  readonly person: PersonDetail;
  readonly now: number;
}

export function History({ person, now }: HistoryProps) {
  const words = useWords();
  if (person.history.length === 0) return null;
  const channelOf = (id: string) => person.identities.find((identity) => identity.id === id)?.channel;
  return (
    <section className={css['section']}>
      <h3>{words.history.title}</h3>
      <ol className={css['list']}>
        {person.history.map((change, place) => {
          const channel = channelOf(change.identity);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes of one moment differ in nothing else
            <li key={`${change.at}-${place}`}>
              <span className={css['field']}>{words.history.field[change.field]}</span>
              <Values change={change} person={person} />
              <small>
                <Moment at={change.at} now={now} />
                {channel && person.identities.length > 1 && <> · {words.channelMark[channel]}</>}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface ValuesProps {
  readonly change: ProfileChange;
  readonly person: PersonDetail;
}

function Values({ change, person }: ValuesProps) {
  const words = useWords().history;
  const { field, was, became } = change;
  if (field === 'avatar')
    return (
      <span className={css['pictures']}>
        <Avatar id={person.id} nickname={person.nickname} file={was} />
        <span aria-hidden="true">→</span>
        <Avatar id={person.id} nickname={person.nickname} file={became} />
        <span className={css['unseen']}>{words.picture}</span>
      </span>
    );
  const shown = (text: string | null) => (field === 'unionId' && text ? masked(text) : text);
  const [before, after] = differenceOf(shown(was) ?? '', shown(became) ?? '');
  return (
    <span className={css['values']}>
      <span className={css['unseen']}>{words.from}</span>
      <bdi className={css['was']}>{was ? <Marked {...before} as="del" /> : words.nothing}</bdi>
      <span aria-hidden="true">→</span>
      <span className={css['unseen']}>{words.to}</span>
      <bdi>{became ? <Marked {...after} as="ins" /> : words.nothing}</bdi>
    </span>
  );
}

interface MarkedProps {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
  readonly as: 'ins' | 'del';
}

function Marked({ start, middle, end, as: Mark }: MarkedProps) {
  return (
    <>
      {start}
      {middle !== '' && <Mark>{middle}</Mark>}
      {end}
    </>
  );
}
