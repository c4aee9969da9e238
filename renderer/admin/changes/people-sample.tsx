/** A few of the people something is about, so that one sees whom one has marked. */
import { nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import { Avatar } from '../parts/avatar.tsx';
import { PersonName } from '../parts/person-name.tsx';
import css from './changes.module.css';

export function PersonBadge({ row }: { readonly row: PersonListRow }) {
  const name = nameOf(row);
  return (
    <span className={css['badge']}>
      <Avatar id={row.id} nickname={name} file={row.avatar} />
      <PersonName nickname={name} />
    </span>
  );
}

interface SampleProps {
  readonly rows: readonly PersonListRow[];
  /** Said below them, where there are more. */
  readonly more: string | null;
}

export function PeopleSample({ rows, more }: SampleProps) {
  return (
    <ul className={css['sample']}>
      {rows.map((row) => (
        <li key={row.id}>
          <PersonBadge row={row} />
        </li>
      ))}
      {more && <li className={css['more']}>{more}</li>}
    </ul>
  );
}
