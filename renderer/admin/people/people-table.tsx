/** The table: each row is a link to its person; arrows walk through the rows, more rows come when the end is near. */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNow } from '../parts/moment.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go, personHash } from '../route.ts';
import { useWords } from '../words.ts';
import css from './people-table.module.css';
import { PersonLine } from './person-line.tsx';
import type { People } from './use-people.ts';

interface PeopleTableProps {
  readonly people: People;
  readonly person: string | null;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

export function PeopleTable({ people, person, scroll }: PeopleTableProps) {
  const words = useWords();
  const now = useNow(30_000);
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState<string | null>(person);
  const rows = people.list?.rows ?? [];
  const total = people.list?.total ?? 0;

  const active = rows.some((row) => row.id === at) ? at : rows[0]?.id;
  const walk = (event: KeyboardEvent) => {
    const from = rows.findIndex((row) => row.id === active);
    const to = stepFrom(event.key, from, rows.length);
    if (to === null) return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>(`a[data-row="${rows[to]?.id}"]`)?.focus();
  };
  useRowInput(body, walk);

  return (
    <>
      <table className={css['table']} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{words.people.name}</th>
            <th scope="col" className={css['channels']}>
              {words.people.channels}
            </th>
            <th scope="col" className={css['first']}>
              {words.people.firstVisit}
            </th>
            <th scope="col" className={css['last']}>
              {words.people.lastVisit}
            </th>
            <th scope="col" className={css['visits']}>
              {words.people.visits}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <PersonLine
              key={row.id}
              row={row}
              index={index + 2}
              now={now}
              open={row.id === person}
              reachable={row.id === active}
              fresh={people.fresh.has(row.id)}
              onReach={setAt}
            />
          ))}
        </tbody>
      </table>
      {people.moreFailure && (
        <div className={css['end']}>
          <Trouble failure={people.moreFailure} again={people.more} />
        </div>
      )}
      {people.list?.next && !people.moreFailure && <More scroll={scroll} more={people.more} />}
    </>
  );
}

function stepFrom(key: string, from: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + 10,
    PageUp: from - 10,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

/**
 * The whole row is the target for a finger; the link in it is the one for keyboards and screen readers. One listener
 * for all rows, so that a row is drawn again only when the person changed.
 */
function useRowInput(
  body: RefObject<HTMLTableSectionElement | null>,
  walk: (event: KeyboardEvent) => void,
): void {
  const walked = useEffectEvent(walk);
  useEffect(() => {
    const rows = body.current;
    const press = (event: KeyboardEvent) => walked(event);
    const open = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('a')) return;
      const id = event.target.closest('tr')?.dataset['person'];
      if (id) go(personHash(id));
    };
    rows?.addEventListener('click', open);
    rows?.addEventListener('keydown', press);
    return () => {
      rows?.removeEventListener('click', open);
      rows?.removeEventListener('keydown', press);
    };
  }, [body]);
}

interface MoreProps {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly more: () => void;
}

function More({ scroll, more }: MoreProps) {
  const words = useWords();
  const end = useRef<HTMLDivElement>(null);
  const near = useEffectEvent(more);
  // biome-ignore lint/correctness/useExhaustiveDependencies: watched anew for each page, or a short one ends it
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && near(), {
      root: scroll.current,
      rootMargin: '0px 0px 800px',
    });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [scroll, more]);
  return (
    <div ref={end} className={css['end']}>
      {words.people.more}
    </div>
  );
}
