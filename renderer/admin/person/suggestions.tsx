/** Who may be the same person. Nothing is joined before staff have looked at both. */
import { useState } from 'react';
import type { PersonDetail, PersonRow, Suggestion } from '../../../contract/people.ts';
import { MergeDialog } from '../changes/merge-dialog.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Button } from '../parts/button.tsx';
import { PersonName } from '../parts/person-name.tsx';
import type { Changed } from '../people/changed.ts';
import { personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './joins.module.css';

interface SuggestionsProps {
  readonly person: PersonDetail;
  readonly mayChange: boolean;
  readonly onChanged: Changed;
}

export function Suggestions({ person, mayChange, onChanged }: SuggestionsProps) {
  const words = useWords();
  const [joining, setJoining] = useState<PersonRow | null>(null);
  if (person.suggestions.length === 0) return null;
  return (
    <section className={css['section']}>
      <h3>{words.person.suggestions}</h3>
      <ul className={css['list']}>
        {person.suggestions.map((suggestion) => (
          <OneSuggestion
            key={suggestion.person.id}
            suggestion={suggestion}
            onJoin={mayChange ? () => setJoining(suggestion.person) : null}
          />
        ))}
      </ul>
      {joining && (
        <MergeDialog
          person={person.id}
          other={joining.id}
          opens
          onDone={onChanged}
          onClose={() => setJoining(null)}
        />
      )}
    </section>
  );
}

interface OneSuggestionProps {
  readonly suggestion: Suggestion;
  readonly onJoin: (() => void) | null;
}

function OneSuggestion({ suggestion, onJoin }: OneSuggestionProps) {
  const words = useWords();
  const { person, because } = suggestion;
  return (
    <li className={`${css['row']} ${css['suggestion']}`}>
      <a href={personHash(person.id)} className={css['link']}>
        <Avatar id={person.id} nickname={person.nickname} file={person.avatar} />
        <span className={css['text']}>
          <PersonName nickname={person.nickname} />
          <small>{words.person.because[because]}</small>
        </span>
      </a>
      {onJoin && (
        <Button icon="merge" onClick={onJoin}>
          {words.person.join}
        </Button>
      )}
    </li>
  );
}
