/** What the list of people shows in each column. */
import { useMemo } from 'react';
import { nameOf, type PeopleColumn, type PersonListRow } from '../../../contract/people-list.ts';
import type { Column } from '../grid/column.ts';
import { seenName } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips, Chip } from '../parts/chip.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { personHash } from '../route.ts';
import { MarkedText } from '../search/marked-text.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords, type Words } from '../words/words.ts';
import css from './people-columns.module.css';

interface NameProps {
  readonly row: PersonListRow;
  readonly words: Words;
  readonly small: boolean;
}

function Name({ row, words, small }: NameProps) {
  const name = seenName(nameOf(row));
  const own = row.displayName ? seenName(row.nickname) : null;
  return (
    <>
      <Avatar id={row.id} nickname={nameOf(row)} file={row.avatar} size={small ? 'small' : 'row'} />
      <a className={css['name']} href={personHash(row.id)} tabIndex={-1} draggable={false}>
        {name === null ? (
          <span className={css['none']}>{words.people.noName}</span>
        ) : (
          <bdi title={name}>
            <MarkedText text={name} kind="name" />
          </bdi>
        )}
      </a>
      {own !== null && own !== name && (
        <bdi className={css['own']} title={own}>
          <MarkedText text={own} kind="name" />
        </bdi>
      )}
    </>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const [shown, more] = [tags.slice(0, 2), tags.slice(2)];
  return (
    <span className={css['tags']} title={tags.join(' · ')}>
      {shown.map((tag) => (
        <Chip key={tag}>
          <bdi>{tag}</bdi>
        </Chip>
      ))}
      {more.length > 0 && <small>+{more.length}</small>}
    </span>
  );
}

const none = <span className={css['quiet']}>–</span>;

export function usePeopleColumns(small: boolean): readonly Column<PersonListRow, PeopleColumn>[] {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  return useMemo((): readonly Column<PersonListRow, PeopleColumn>[] => {
    const title = words.column;
    return [
      {
        name: 'name',
        title: title.name,
        width: 176,
        fills: true,
        pinned: true,
        kept: true,
        sortable: true,
        cell: (row) => <Name row={row} words={words} small={small} />,
      },
      {
        name: 'channels',
        title: title.channels,
        width: 208,
        sortable: true,
        cell: (row) => <ChannelChips channels={row.channels} />,
      },
      {
        name: 'phone',
        title: title.phone,
        width: 142,
        sortable: true,
        cell: (row) => (row.phone ? <MarkedText text={row.phone} kind="phone" /> : none),
      },
      {
        name: 'tags',
        title: title.tags,
        width: 132,
        sortable: true,
        cell: (row) => <Tags tags={row.tags} />,
      },
      {
        name: 'status',
        title: title.status,
        width: 96,
        sortable: true,
        cell: (row) => (
          <span className={css['tags']}>
            {row.vip && <Chip tone="good">{words.list.vip}</Chip>}
            {row.blocked && <Chip tone="bad">{words.list.blocked}</Chip>}
          </span>
        ),
      },
      {
        name: 'visits',
        title: title.visits,
        width: 96,
        align: 'end',
        sortable: true,
        cell: (row) => counted(row.visits, language),
      },
      {
        name: 'lastVisit',
        title: title.lastVisit,
        width: 134,
        sortable: true,
        cell: (row) => (
          <span className={css['quiet']}>
            <Moment at={row.lastVisitAt} now={now} />
            {/* Signed in from a mini program, and never here. */}
            {row.visits === 0 && <small> {words.person.lastLogin}</small>}
          </span>
        ),
      },
      {
        name: 'firstVisit',
        title: title.firstVisit,
        width: 132,
        sortable: true,
        hidden: true,
        cell: (row) =>
          row.visits === 0 ? (
            none
          ) : (
            <span className={css['quiet']}>
              <Moment at={row.firstVisitAt} now={now} dayOnly />
            </span>
          ),
      },
      {
        name: 'lastKiosk',
        title: title.lastKiosk,
        width: 168,
        sortable: true,
        hidden: true,
        cell: (row) =>
          row.lastKiosk ? (
            <bdi className={css['quiet']} title={row.lastKiosk}>
              {row.lastKiosk}
            </bdi>
          ) : (
            none
          ),
      },
    ];
  }, [words, language, now, small]);
}
