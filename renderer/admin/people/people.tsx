/** The people page: the list, and one person beside it, or over it where the window is narrow. */

import { go, pageHash } from '../route.ts';
import { ListPane } from './list-pane.tsx';
import css from './people.module.css';
import { PersonPane } from './person-pane.tsx';

interface PeopleProps {
  readonly person: string | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly demo: boolean;
}

export function People({ person, search, onSearch, demo }: PeopleProps) {
  return (
    <div className={css['people']} data-open={person !== null || undefined}>
      <ListPane person={person} search={search} onSearch={onSearch} demo={demo} />
      {person && <PersonPane key={person} id={person} onClose={() => go(pageHash('people'))} />}
    </div>
  );
}
