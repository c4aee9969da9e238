/** What the visits log shows in each column. */
import { useMemo } from 'react';
import type { VisitForm } from '../../../contract/form.ts';
import type { VisitColumn, VisitListRow } from '../../../contract/visit-list.ts';
import type { Column } from '../grid/column.ts';
import { seenName } from '../names.ts';
import { typeOf } from '../onsite/answers.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Chip } from '../parts/chip.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { personHash } from '../route.ts';
import { MarkedText } from '../search/marked-text.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { CameBy } from './came-by.tsx';
import css from './visits.module.css';

const none = <span className={css['quiet']}>–</span>;

export function useVisitColumns(
  small: boolean,
  form: VisitForm,
): readonly Column<VisitListRow, VisitColumn>[] {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  return useMemo((): readonly Column<VisitListRow, VisitColumn>[] => {
    const title = words.visitsLog.column;
    return [
      {
        name: 'at',
        title: title.at,
        width: 152,
        pinned: true,
        kept: true,
        sortable: true,
        cell: (row) => <Moment at={row.at} now={now} />,
      },
      {
        name: 'person',
        title: title.person,
        width: 184,
        fills: true,
        cell: ({ id, person }) => {
          const name = seenName(person.name);
          const called =
            name === null ? (
              <span className={css['quiet']}>{words.people.noName}</span>
            ) : (
              <bdi title={name}>
                <MarkedText text={name} kind="name" />
              </bdi>
            );
          return (
            <>
              <Avatar
                id={person.id ?? id}
                nickname={person.name}
                file={person.avatar}
                size={small ? 'small' : 'row'}
              />
              {person.id === null ? (
                <span className={css['stranger']}>{called}</span>
              ) : (
                <a className={css['name']} href={personHash(person.id)} tabIndex={-1} draggable={false}>
                  {called}
                </a>
              )}
            </>
          );
        },
      },
      {
        name: 'number',
        title: title.number,
        width: 96,
        cell: (row) =>
          row.number === null ? (
            none
          ) : row.firstVisit ? (
            <Chip tone="good">{words.today.first}</Chip>
          ) : (
            <span className={css['quiet']}>{words.visitsLog.number(counted(row.number, language))}</span>
          ),
      },
      {
        name: 'channel',
        title: title.channel,
        width: 140,
        cell: (row) => <CameBy row={row} />,
      },
      {
        name: 'kiosk',
        title: title.kiosk,
        width: 156,
        cell: (row) => (
          <bdi className={css['quiet']} title={row.kiosk}>
            {row.kiosk}
          </bdi>
        ),
      },
      {
        name: 'type',
        title: title.type,
        width: 112,
        cell: (row) => {
          const type = typeOf(row, form, language);
          return type === null ? none : <bdi title={type}>{type}</bdi>;
        },
      },
      {
        name: 'ended',
        title: title.ended,
        width: 148,
        cell: ({ ended }) => {
          if (ended === null) return none;
          if (ended.by === 'notMe') return <Chip tone="warn">{words.ending.notMe}</Chip>;
          return (
            <span className={css['quiet']} title={words.ending[ended.by]}>
              <Moment at={ended.at} now={now} />
            </span>
          );
        },
      },
    ];
  }, [words, language, now, small, form]);
}
