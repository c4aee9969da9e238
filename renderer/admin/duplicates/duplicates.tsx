/** Who may be in the list twice: the pairs at the side, two people side by side, and what staff make of them. */
import { useState } from 'react';
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import { MergeDialog } from '../changes/merge-dialog.tsx';
import { useAnnounce } from '../parts/announce.tsx';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { Compare } from './compare.tsx';
import css from './duplicates.module.css';
import { calledOf, PairList } from './pair-list.tsx';
import { usePairKeys } from './use-pair-keys.ts';
import { type Pairs, usePairs } from './use-pairs.ts';
import { Steps, Verdict } from './verdict.tsx';

export function DuplicatesPage() {
  const words = useWords().duplicates;
  const pairs = usePairs();
  const { asked, shown, place } = pairs;
  const pair = place === null ? null : (shown[place] ?? null);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </header>
      {asked.failure && (
        <div className={css['aside']}>
          <Trouble failure={asked.failure} again={asked.again} />
        </div>
      )}
      {!asked.value && !asked.failure && <Skeleton rows={8} />}
      {asked.value?.length === 0 && <Empty picture="noMatch" title={words.none} text={words.noneText} />}
      {asked.value && asked.value.length > 0 && (
        <div className={css['desk']}>
          <aside className={css['list']}>
            <PairList pairs={pairs} />
          </aside>
          {pair && place !== null ? (
            <Judging pairs={pairs} pair={pair} place={place} />
          ) : (
            <Empty picture="noMatch" title={words.noneLeft} text="">
              <Button onClick={() => pairs.onReason(null)}>{words.showAll}</Button>
            </Empty>
          )}
        </div>
      )}
    </div>
  );
}

interface JudgingProps {
  readonly pairs: Pairs;
  readonly pair: DuplicatePair;
  readonly place: number;
}

function Judging({ pairs, pair, place }: JudgingProps) {
  const words = useWords();
  const announce = useAnnounce();
  const [merging, setMerging] = useState<DuplicatePair | null>(null);
  const of = pairs.shown.length;

  const step = (by: -1 | 1) => {
    const next = pairs.shown[place + by];
    if (!next) return;
    pairs.onPlace(place + by);
    announce(words.duplicates.pair(calledOf(next.one, words), calledOf(next.other, words)));
  };
  const merge = () => setMerging(pair);
  const dismiss = () => {
    if (!pairs.busy) void pairs.dismiss(pair);
  };
  usePairKeys({ step, merge, dismiss });

  return (
    <section
      className={css['judging']}
      aria-label={words.duplicates.pair(calledOf(pair.one, words), calledOf(pair.other, words))}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={css['sheet']} tabIndex={0} aria-label={words.duplicates.compared}>
        <div className={css['line']}>
          <h2>{words.duplicates.question}</h2>
          <Steps place={place} of={of} step={step} />
        </div>
        <Compare pair={pair} />
      </section>
      <Verdict place={place} of={of} busy={pairs.busy} step={step} merge={merge} dismiss={dismiss} />
      {merging && (
        <MergeDialog
          person={merging.one.id}
          other={merging.other.id}
          opens={false}
          onDone={pairs.asked.again}
          onClose={() => setMerging(null)}
        />
      )}
    </section>
  );
}
