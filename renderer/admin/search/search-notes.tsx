/** What of a search was read otherwise than it may have been meant, said under the box. */
import type { SearchNote } from '../../../contract/list.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import css from './search-notes.module.css';

export function SearchNotes({ notes }: { readonly notes: readonly SearchNote[] }) {
  const words = useWords();
  return (
    <ul className={css['notes']} aria-label={words.find.notes} hidden={notes.length === 0}>
      {notes.slice(0, 3).map(({ what, text }) => (
        <li key={`${what} ${text}`}>
          <Icon name="info" size={16} />
          <bdi>{words.searchNote[what](text)}</bdi>
        </li>
      ))}
    </ul>
  );
}
