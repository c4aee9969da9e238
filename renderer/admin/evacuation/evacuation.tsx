/** The roll over the whole window: one tap a name, the missing first, and the same on paper. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Evacuation } from '../../../contract/onsite.ts';
import { type Asked, useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { matching } from '../onsite/answers.ts';
import { useForm } from '../onsite/use-onsite.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { PlainSearch } from '../parts/plain-search.tsx';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { go, pageHash } from '../route.ts';
import { clock, fullTime } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { EndEvacuation } from './end-evacuation.tsx';
import css from './evacuation.module.css';
import { EvacuationRow } from './evacuation-row.tsx';
import { progressOf, withMarks } from './roll.ts';
import { useMarks } from './use-marks.ts';
import { useRollOrder } from './use-roll-order.ts';

interface EvacuationPageProps {
  readonly evacuation: Asked<Evacuation>;
  readonly value: Evacuation;
  readonly who: string;
}

const toFirst = () => document.querySelector<HTMLElement>('[data-roll] button')?.focus();

export function EvacuationPage({ evacuation, value, who }: EvacuationPageProps) {
  const said = useWords().evacuation;
  const language = useLanguage();
  const form = useForm();
  const [search, setSearch] = useState('');
  const [ending, setEnding] = useState(false);
  /** Each begins with an empty search box. */
  const [prints, setPrints] = useState(0);
  const showAll = () => {
    setSearch('');
    setPrints((count) => count + 1);
  };
  const { marks, mark } = useMarks(evacuation);
  const people = useRollOrder(withMarks(value.people, marks, who, Date.now()));
  const found = matching(people, search, form, language);
  const { safe, of } = progressOf(people);
  const left = of - safe;

  return (
    <main className={css['evacuation']}>
      <header className={css['head']}>
        <div className={css['title']}>
          <h1>{said.title}</h1>
          <p>{value.since !== null && said.startedBy(value.startedBy ?? '', clock(value.since, language))}</p>
        </div>
        <p className={css['progress']} role="status">
          <strong>{said.progress(safe, of)}</strong>
          {of > 0 && <span>{left === 0 ? said.allSafe : said.left(left)}</span>}
        </p>
        <Actions onPrint={showAll} onEnd={() => setEnding(true)} />
        <progress
          className={css['bar']}
          value={safe}
          max={Math.max(1, of)}
          aria-label={said.progress(safe, of)}
        />
      </header>
      <div className={css['tools']}>
        <PlainSearch key={prints} search={search} onSearch={setSearch} onDown={toFirst} hint={said.search} />
        <p>{said.markHint}</p>
      </div>
      <p className={css['paper']}>
        {said.listName} · {said.printedAt(fullTime(Date.now(), language))}
      </p>
      <div className={css['scroll']}>
        {of === 0 && <Empty picture="nobody" title={said.nobody} text={said.nobodyText} />}
        {of > 0 && found.length === 0 && (
          <Empty picture="noMatch" title={<bdi>{said.noMatch(search)}</bdi>} text={said.noMatchText} />
        )}
        <ul className={css['list']} data-roll>
          {found.map((one) => (
            <EvacuationRow key={one.id} one={one} form={form} onMark={(yes) => void mark(one.id, yes)} />
          ))}
        </ul>
      </div>
      {ending && <EndEvacuation left={left} onClose={() => setEnding(false)} onEvacuation={evacuation.put} />}
    </main>
  );
}

function Actions({ onPrint, onEnd }: { readonly onPrint: () => void; readonly onEnd: () => void }) {
  const said = useWords().evacuation;
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const mayEnd = useMay('evacuation.end');
  const [printing, run] = useDoing();
  const print = async () => {
    // The paper shows what the screen shows, and nobody may be left off it.
    flushSync(onPrint);
    const answer = await run(() => bridge.ask['evacuation.print']());
    if (!answer.ok) return tell(answer.failure);
    say(answer.value === null ? said.printed : said.savedAs(answer.value));
  };
  return (
    <div className={css['actions']}>
      <Button icon="print" busy={printing} onClick={print}>
        {said.print}
      </Button>
      <Button icon="back" onClick={() => go(pageHash('onsite'))}>
        {said.leave}
      </Button>
      {mayEnd && (
        <Button kind="main" onClick={onEnd}>
          {said.end}
        </Button>
      )}
    </div>
  );
}
