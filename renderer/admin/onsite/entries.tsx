/** Who was entered by hand, also once they have left, and was matched with no scan: who entered them, at a glance. */
import { useState } from 'react';
import type { GuestEntry } from '../../../contract/onsite.ts';
import { useAsked, useNews } from '../desk.ts';
import { IconButton } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { PlainSearch } from '../parts/plain-search.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './entries.module.css';
import { mayBeHere } from './may-be-here.ts';
import page from './onsite.module.css';

const toFirst = () => document.querySelector<HTMLElement>('[data-entries] a')?.focus();

export function Entries({ onBack }: { readonly onBack: () => void }) {
  const words = useWords();
  const said = words.onsite.entries;
  const entries = useAsked('entries', (bridge) => bridge.ask['onsite.entries']());
  useNews('onsite.changed', entries.again);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = (entries.value ?? []).filter(({ name, by }) =>
    `${name}\n${by}`.toLowerCase().includes(wanted),
  );
  return (
    <section className={page['page']}>
      <header className={page['head']}>
        <IconButton icon="back" label={said.back} onClick={onBack} />
        <h1>{said.title}</h1>
        <PlainSearch search={search} onSearch={setSearch} onDown={toFirst} hint={`${said.name}…`} />
      </header>
      <div className={page['scroll']}>
        {entries.failure && <Trouble failure={entries.failure} again={entries.again} />}
        {!entries.value && !entries.failure && <Skeleton rows={8} />}
        {entries.value?.length === 0 && <Empty picture="nobody" title={said.nobody} text={said.nobodyText} />}
        {entries.value && entries.value.length > 0 && (
          <>
            <p className={css['text']}>{said.text}</p>
            <Table found={found} />
          </>
        )}
      </div>
    </section>
  );
}

function Table({ found }: { readonly found: readonly GuestEntry[] }) {
  const words = useWords();
  const said = words.onsite.entries;
  const now = useNow(30_000);
  return (
    <table className={css['entries']} data-entries>
      <thead>
        <tr>
          <th scope="col">{said.at}</th>
          <th scope="col">{said.name}</th>
          <th scope="col">{said.by}</th>
          <th scope="col">{said.left}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((entry) => (
          <tr key={entry.id}>
            <td>
              <Moment at={entry.at} now={now} />
            </td>
            <td>
              {entry.person === null ? (
                <PersonName nickname={entry.name} />
              ) : (
                <a href={personHash(entry.person)}>
                  <PersonName nickname={entry.name} />
                </a>
              )}
            </td>
            <td>
              <bdi>{entry.by}</bdi> · <bdi>{entry.kiosk}</bdi>
            </td>
            <td>
              {entry.ended ? (
                <span title={words.ending[entry.ended.by]}>
                  <Moment at={entry.ended.at} now={now} />
                </span>
              ) : (
                mayBeHere(entry.at, now) && said.still
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
