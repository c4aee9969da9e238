/** Who came last. Whoever comes while this is on screen is told aloud, and marked for a while. */
import { useEffect, useRef, useState } from 'react';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { seenName } from '../names.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Chip } from '../parts/chip.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { personHash, visitsHash } from '../route.ts';
import { clock, fullTime } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import type { Day } from './day.ts';
import css from './latest.module.css';
import { rowsOf } from './rows-of.ts';

interface LatestProps {
  readonly day: Day;
  readonly rows: readonly VisitListRow[];
}

export function Latest({ day, rows }: LatestProps) {
  const words = useWords();
  const said = words.today;
  const language = useLanguage();
  const fresh = useFresh(rows);
  return (
    <section className={css['latest']} aria-label={said.latest}>
      <header>
        <h2>{said.latest}</h2>
        {rows.length > 0 && <a href={visitsHash(rowsOf.day(day))}>{said.latestAll}</a>}
      </header>
      <ol>
        {rows.map((row) => {
          const name = seenName(row.person.name) ?? words.people.noName;
          return (
            <li key={row.id} data-fresh={fresh.has(row.id) || undefined}>
              <Avatar id={row.person.id ?? row.id} nickname={row.person.name} file={row.person.avatar} />
              <div className={css['who']}>
                <span className={css['name']}>
                  {row.person.id === null ? (
                    <PersonName nickname={row.person.name} />
                  ) : (
                    <a href={personHash(row.person.id)} aria-label={said.latestOpen(name)}>
                      <PersonName nickname={row.person.name} />
                    </a>
                  )}
                  {row.firstVisit && <Chip tone="good">{said.first}</Chip>}
                </span>
                <small title={row.kiosk}>
                  <bdi>{row.kiosk}</bdi> ·{' '}
                  {row.channel === null ? words.onsite.guest : words.channelMark[row.channel]}
                </small>
              </div>
              <time dateTime={new Date(row.at).toISOString()} title={fullTime(row.at, language)}>
                {clock(row.at, language)}
              </time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The visits that were not there when this was first shown. */
function useFresh(rows: readonly VisitListRow[]): ReadonlySet<string> {
  const words = useWords();
  const announce = useAnnounce();
  const newest = useRef(rows[0]?.at ?? 0);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each
  useEffect(() => {
    const came = rows.filter(({ at }) => at > newest.current);
    const [last] = came;
    if (!last) return;
    newest.current = last.at;
    setFresh((known) => new Set([...known, ...came.map(({ id }) => id)]));
    announce(words.today.arrived(seenName(last.person.name) ?? words.people.noName, last.kiosk));
  }, [rows]);
  return fresh;
}
