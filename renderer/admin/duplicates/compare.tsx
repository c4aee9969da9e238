/** Two people side by side: pictures first, then field by field, and where they differ. */
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import { nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips, Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './compare.module.css';
import { comparedOf, type Likeness, levelOf, type Row } from './compare-rows.ts';

const tones = { high: 'good', middle: 'warn', low: 'plain' } as const;

export function Compare({ pair }: { readonly pair: DuplicatePair }) {
  const words = useWords();
  const said = words.duplicates;
  const { picture, rows } = comparedOf(pair);
  const level = levelOf(pair);
  return (
    <>
      <p className={css['why']}>
        <Chip tone={tones[level]}>{said.certainty[level]}</Chip>
        {pair.because.map((reason) => (
          <Chip key={reason}>{said.because[reason]}</Chip>
        ))}
      </p>
      <table className={css['table']} aria-label={said.compared}>
        <thead>
          <tr>
            <td>
              <span>{said.picture}</span>
              <Mark likeness={picture} />
            </td>
            <Head row={pair.one} />
            <Head row={pair.other} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, likeness }) => (
            <tr key={row} data-likeness={likeness}>
              <th scope="row">
                <span>{said[row]}</span>
                <Mark likeness={likeness} />
              </th>
              <td>
                <Value row={row} of={pair.one} />
              </td>
              <td>
                <Value row={row} of={pair.other} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Head({ row }: { readonly row: PersonListRow }) {
  const name = nameOf(row);
  return (
    <th scope="col">
      <a href={personHash(row.id)}>
        <Avatar id={row.id} nickname={name} file={row.avatar} size="portrait" />
        <PersonName nickname={name} />
      </a>
    </th>
  );
}

function Mark({ likeness }: { readonly likeness: Likeness }) {
  const words = useWords().duplicates;
  if (likeness === 'plain') return null;
  return (
    <span className={css['mark']} data-likeness={likeness}>
      <Icon name={likeness === 'same' ? 'check' : 'warn'} size={14} />
      {words[likeness]}
    </span>
  );
}

function Value({ row, of }: { readonly row: Row; readonly of: PersonListRow }) {
  const language = useLanguage();
  const nothing = <Nothing />;
  switch (row) {
    case 'staffName':
      return of.displayName ? <PersonName nickname={of.displayName} /> : nothing;
    case 'nickname':
      return <PersonName nickname={of.nickname} />;
    case 'phone':
      return of.phone ? <bdi>{of.phone}</bdi> : nothing;
    case 'tags':
      return of.tags.length > 0 ? <Tags tags={of.tags} /> : nothing;
    case 'standing':
      return of.vip || of.blocked ? <Standing row={of} /> : nothing;
    case 'channels':
      return <ChannelChips channels={of.channels} />;
    case 'visits':
      return counted(of.visits, language);
    case 'firstVisit':
      return <VisitAt at={of.firstVisitAt} visits={of.visits} />;
    case 'lastVisit':
      return <VisitAt at={of.lastVisitAt} visits={of.visits} />;
    case 'lastKiosk':
      return of.lastKiosk ? <bdi>{of.lastKiosk}</bdi> : nothing;
  }
}

function Nothing() {
  return <span className={css['nothing']}>{useWords().duplicates.nothing}</span>;
}

function VisitAt({ at, visits }: { readonly at: number; readonly visits: number }) {
  const now = useNow(30_000);
  return visits > 0 ? <Moment at={at} now={now} /> : <Nothing />;
}

const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <span className={css['chips']}>
    {tags.map((tag) => (
      <Chip key={tag}>
        <bdi>{tag}</bdi>
      </Chip>
    ))}
  </span>
);

function Standing({ row }: { readonly row: PersonListRow }) {
  const words = useWords().list;
  return (
    <span className={css['chips']}>
      {row.vip && <Chip tone="good">{words.vip}</Chip>}
      {row.blocked && <Chip tone="bad">{words.blocked}</Chip>}
    </span>
  );
}
