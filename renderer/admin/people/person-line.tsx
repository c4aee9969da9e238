import { memo } from 'react';
import type { PersonRow } from '../../../contract/people.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ChannelChips } from '../parts/chip.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import css from './people-table.module.css';

interface PersonLineProps {
  readonly row: PersonRow;
  readonly index: number;
  readonly now: number;
  readonly open: boolean;
  /** One row at a time is in the tab order. */
  readonly reachable: boolean;
  readonly fresh: boolean;
  readonly onReach: (id: string) => void;
}

function Line({ row, index, now, open, reachable, fresh, onReach }: PersonLineProps) {
  const language = useLanguage();
  const words = useWords();
  /** Signed in from a mini program, and never here. */
  const never = row.visits === 0;
  return (
    <tr
      className={css['row']}
      aria-rowindex={index}
      data-person={row.id}
      data-open={open || undefined}
      data-fresh={fresh || undefined}
    >
      <td>
        <a
          className={css['link']}
          href={personHash(row.id)}
          data-row={row.id}
          tabIndex={reachable ? 0 : -1}
          aria-current={open || undefined}
          onFocus={() => onReach(row.id)}
        >
          <Avatar id={row.id} nickname={row.nickname} file={row.avatar} />
          <PersonName nickname={row.nickname} />
        </a>
      </td>
      <td className={css['channels']}>
        <ChannelChips channels={row.channels} />
      </td>
      <td className={css['first']}>{never ? '–' : <Moment at={row.firstVisitAt} now={now} dayOnly />}</td>
      <td className={css['last']}>
        <Moment at={row.lastVisitAt} now={now} />
        {never && <small>{words.person.lastLogin}</small>}
      </td>
      <td className={css['visits']}>{counted(row.visits, language)}</td>
    </tr>
  );
}

/** Kept as it is unless something of it changed: the list may hold thousands. */
export const PersonLine = memo(Line);
