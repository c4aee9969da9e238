/** What stands in the place of the rows when there are none. */
import { Empty } from '../parts/empty.tsx';
import { useWords } from '../words/words.ts';
import { NoHits } from './no-hits.tsx';

interface NobodyProps {
  readonly search: string;
  /** A view with a name, as it was saved: its search was not typed just now. */
  readonly isView: boolean;
  readonly demo: boolean;
  readonly onSearch: (search: string) => void;
}

export function Nobody({ search, isView, demo, onSearch }: NobodyProps) {
  const words = useWords();
  if (search === '')
    return (
      <Empty
        picture="nobody"
        title={words.people.nobody}
        text={demo ? words.people.nobodyDemo : words.people.nobodyText}
      />
    );
  if (isView)
    return <Empty picture="nobody" title={words.list.showsNothing} text={words.list.showsNothingText} />;
  return <NoHits search={search} onSearch={onSearch} />;
}
