/** The list of people with its search, its count, and what stands there when there is nothing to list. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import css from './list-pane.module.css';
import { PeopleTable } from './people-table.tsx';
import { SearchBox } from './search-box.tsx';
import { type Change, type People, usePeople } from './use-people.ts';

interface ListPaneProps {
  readonly person: string | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly change: Change;
  readonly demo: boolean;
}

export function ListPane({ person, search, onSearch, change, demo }: ListPaneProps) {
  const words = useWords();
  const language = useLanguage();
  const people = usePeople(search, change);
  const scroll = useRef<HTMLDivElement>(null);
  const arrived = useUnseen(people.fresh, scroll);
  const toFirst = () => scroll.current?.querySelector<HTMLElement>('a[data-row]')?.focus();
  const total = people.list && counted(people.list.total, language);

  return (
    <section className={css['pane']}>
      <header className={css['head']}>
        <h1>{words.people.title}</h1>
        <SearchBox search={search} onSearch={onSearch} onDown={toFirst} />
        <p className={css['count']} role="status">
          {total && (search === '' ? words.people.count(total) : words.people.found(total))}
        </p>
      </header>
      {people.list && people.failure && <Trouble failure={people.failure} again={people.again} />}
      <div className={css['scroll']} ref={scroll}>
        <ListBody people={people} person={person} search={search} demo={demo} scroll={scroll} />
      </div>
      {arrived > 0 && (
        <button
          type="button"
          className={css['arrived']}
          onClick={() => scroll.current?.scrollTo({ top: 0, behavior: 'smooth' })}
        >
          <Icon name="up" size={16} />
          {words.people.arrived(arrived)}
        </button>
      )}
    </section>
  );
}

interface ListBodyProps {
  readonly people: People;
  readonly person: string | null;
  readonly search: string;
  readonly demo: boolean;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

function ListBody({ people, person, search, demo, scroll }: ListBodyProps) {
  const words = useWords();
  if (!people.list) {
    if (!people.failure) return <Skeleton rows={10} />;
    return (
      <div className={css['trouble']}>
        <Trouble failure={people.failure} again={people.again} />
      </div>
    );
  }
  if (people.list.rows.length > 0) return <PeopleTable people={people} person={person} scroll={scroll} />;
  if (search === '') {
    const text = demo ? words.people.nobodyDemo : words.people.nobodyText;
    return <Empty picture="nobody" title={words.people.nobody} text={text} />;
  }
  return (
    <Empty
      picture="noMatch"
      title={<bdi>{words.people.noMatch(search)}</bdi>}
      text={words.people.noMatchText}
    />
  );
}

/** How many arrived while the top of the list was out of sight. */
function useUnseen(fresh: ReadonlySet<string>, scroll: RefObject<HTMLDivElement | null>): number {
  const [seen, setSeen] = useState(0);
  const count = fresh.size;
  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const look = () => {
      if (box.scrollTop < 24) setSeen(count);
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [count, scroll]);
  return Math.max(0, count - seen);
}
