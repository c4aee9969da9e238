/** A quiet line above the list: who is called exactly what was typed, wherever in the list's order they stand. */
import { calledLimits, nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import { printQuery } from '../../../contract/query/query.ts';
import { calledJust } from '../../../contract/query/whole-name.ts';
import { seenName } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './called-line.module.css';
import type { CalledSo } from './use-called.ts';

interface CalledLineProps {
  readonly called: CalledSo;
  /** Whose pane is open. */
  readonly person: string | null;
  readonly onSearch: (search: string) => void;
}

export function CalledLine({ called: { name, rows, count }, person, onSearch }: CalledLineProps) {
  const words = useWords().called;
  const language = useLanguage();
  const more = count - rows.length;
  const others = counted(more, language);
  return (
    <section className={css['line']} aria-label={words.label(name)}>
      <span className={css['title']} aria-hidden="true">
        <bdi>{words.label(name)}</bdi>
      </span>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Person row={row} isOpen={row.id === person} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={css['more']}
          title={words.all(name)}
          onClick={() => onSearch(printQuery(calledJust(name)))}
        >
          {count < calledLimits.count ? words.more(others) : words.moreAtLeast(others)}
        </button>
      )}
    </section>
  );
}

/** Of one name they are told apart by the number, or by when they came. */
function Person({ row, isOpen }: { readonly row: PersonListRow; readonly isOpen: boolean }) {
  const now = useNow(30_000);
  const name = nameOf(row);
  return (
    <a className={css['person']} href={personHash(row.id)} aria-current={isOpen || undefined}>
      <Avatar id={row.id} nickname={name} file={row.avatar} size="small" />
      <bdi className={css['name']}>{seenName(name) ?? name}</bdi>
      <small>
        {row.phone && <>{row.phone} · </>}
        <Moment at={row.lastVisitAt} now={now} />
      </small>
    </a>
  );
}
