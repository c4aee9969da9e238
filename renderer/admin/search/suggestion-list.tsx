/** What could come next, under the search box. The focus stays in the box; arrows walk here. */
import { useWords } from '../words/words.ts';
import css from './search-box.module.css';
import type { Suggested } from './suggest.ts';

interface SuggestionListProps {
  readonly id: string;
  readonly suggested: readonly Suggested[];
  readonly at: number;
  readonly onTake: (suggestion: Suggested) => void;
}

export function SuggestionList({ id, suggested, at, onTake }: SuggestionListProps) {
  const words = useWords();
  return (
    <div
      id={id}
      className={css['suggestions']}
      role="listbox"
      aria-label={words.find.suggestions}
      hidden={suggested.length === 0}
    >
      {suggested.map((suggestion, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys
        <div
          key={suggestion.text}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          className={css['suggestion']}
          // The box keeps the focus, or there would be nothing left to press.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <bdi>{suggestion.label}</bdi>
          <code>{suggestion.written}</code>
        </div>
      ))}
    </div>
  );
}
