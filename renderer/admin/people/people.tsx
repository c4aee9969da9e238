/** The people page: the list, and one person beside it, or over it where the window is narrow. */
import { useCallback, useState } from 'react';
import { go, pageHash } from '../route.ts';
import { ListPane } from './list-pane.tsx';
import css from './people.module.css';
import { PersonPane } from './person-pane.tsx';
import type { Change, Changed } from './use-people.ts';

interface PeopleProps {
  readonly person: string | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly demo: boolean;
  readonly mayChange: boolean;
}

export function People({ person, search, onSearch, demo, mayChange }: PeopleProps) {
  const [change, setChange] = useState<Change>({ turn: 0, gone: null });
  const changed: Changed = useCallback((gone) => setChange(({ turn }) => ({ turn: turn + 1, gone })), []);
  return (
    <div className={css['people']} data-open={person !== null || undefined}>
      <ListPane person={person} search={search} onSearch={onSearch} change={change} demo={demo} />
      {person && (
        <PersonPane
          key={person}
          id={person}
          mayChange={mayChange}
          change={change}
          onChanged={changed}
          onClose={() => go(pageHash('people'))}
        />
      )}
    </div>
  );
}
