/** The page of who is in the house: found at a glance, signed out with one touch, entered by hand when WeChat is away. */
import { useState } from 'react';
import type { Reach } from '../../../contract/reach.ts';
import { useMay } from '../may.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useNow } from '../parts/moment.tsx';
import { PlainSearch } from '../parts/plain-search.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useUnsaved } from '../unsaved.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { AddGuest, newGuest } from './add-guest.tsx';
import { matching } from './answers.ts';
import { Away } from './away.tsx';
import { EndAll } from './end-all.tsx';
import { Entries } from './entries.tsx';
import css from './onsite.module.css';
import { OnSiteRow } from './onsite-row.tsx';
import { orEmpty, useKnownForm, useOnSite } from './use-onsite.ts';

interface OnSitePageProps {
  /** Null while an evacuation is on: the banner leads to it. */
  readonly onEvacuate: ((count: number) => void) | null;
  readonly reach: Reach;
}

const toFirst = () => document.querySelector<HTMLElement>('[data-onsite] button')?.focus();

export function OnSitePage(props: OnSitePageProps) {
  const [entries, setEntries] = useState(false);
  if (entries) return <Entries onBack={() => setEntries(false)} />;
  return <Present {...props} onEntries={() => setEntries(true)} />;
}

interface PresentProps extends OnSitePageProps {
  readonly onEntries: () => void;
}

function Present({ onEvacuate, reach, onEntries }: PresentProps) {
  const words = useWords();
  const said = words.onsite;
  const language = useLanguage();
  const people = useOnSite();
  const known = useKnownForm();
  const form = orEmpty(known);
  const now = useNow(30_000);
  const [mayEnd, mayAdd, mayEvacuate] = [
    useMay('onsite.end'),
    useMay('onsite.add'),
    useMay('evacuation.start'),
  ];
  const [search, setSearch] = useState('');
  const [guest, setGuest] = useUnsaved('guest');
  const [endingAll, setEndingAll] = useState(false);

  const add = () => setGuest(newGuest);
  const all = people.value ?? [];
  const found = matching(all, search, form, language);
  const total = counted(all.length, language);
  const searching = search !== '';

  return (
    <section className={css['page']}>
      <header className={css['head']}>
        <h1>{said.title}</h1>
        <p className={css['count']} role="status">
          {people.value &&
            (searching ? said.found(counted(found.length, language), total) : said.count(total))}
        </p>
        <PlainSearch search={search} onSearch={setSearch} onDown={toFirst} hint={said.searchHint} />
        <div className={css['actions']}>
          {mayEnd && searching && found.length > 1 && (
            <Button icon="leave" onClick={() => setEndingAll(true)}>
              {said.endAll(found.length)}
            </Button>
          )}
          <Button icon="history" kind="quiet" onClick={onEntries}>
            {said.entries.open}
          </Button>
          {mayAdd && reach.state === 'well' && (
            <Button icon="plus" onClick={add}>
              {said.add}
            </Button>
          )}
          {mayEvacuate && onEvacuate && (
            <button type="button" className={css['evacuate']} onClick={() => onEvacuate(all.length)}>
              <span aria-hidden="true" />
              {words.evacuation.start}
            </button>
          )}
        </div>
      </header>
      {reach.state === 'ill' && <Away onAdd={mayAdd ? add : null} />}
      <div className={css['scroll']}>
        {people.failure && (
          <div className={css['trouble']}>
            <Trouble failure={people.failure} again={people.again} />
          </div>
        )}
        {!people.value && !people.failure && <Skeleton rows={8} />}
        {people.value && all.length === 0 && (
          <Empty picture="nobody" title={said.nobody} text={said.nobodyText} />
        )}
        {all.length > 0 && found.length === 0 && (
          <Empty picture="noMatch" title={<bdi>{said.noMatch(search)}</bdi>} text={said.noMatchText} />
        )}
        {found.length > 0 && (
          <ul className={css['list']} data-onsite>
            {found.map((one) => (
              <OnSiteRow key={one.id} one={one} form={form} now={now} onChanged={people.again} />
            ))}
          </ul>
        )}
      </div>
      {mayAdd && guest && (
        <AddGuest
          form={known}
          guest={guest}
          onGuest={setGuest}
          onClose={() => setGuest(null)}
          onAdded={people.again}
        />
      )}
      {endingAll && <EndAll people={found} onClose={() => setEndingAll(false)} onEnded={people.again} />}
    </section>
  );
}
