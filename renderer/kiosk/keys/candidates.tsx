/** What the typed letters may mean, in one row that can be swiped, or turned with its last key. */
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/words.ts';
import { MoreIcon } from './key-icons.tsx';
import css from './keyboard.module.css';
import type { Composing } from './use-composing.ts';

export function Candidates({ composing }: { readonly composing: Composing }) {
  const words = useWords().visit.keys;
  const row = useRef<HTMLFieldSetElement>(null);
  const { letters, candidates } = composing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters, other candidates, from the first on
  useLayoutEffect(() => {
    row.current?.scrollTo({ left: 0 });
  }, [letters]);
  const turn = () => {
    const list = row.current;
    if (!list) return;
    const atEnd = list.scrollLeft + list.clientWidth >= list.scrollWidth - 2;
    list.scrollTo({ left: atEnd ? 0 : list.scrollLeft + list.clientWidth * 0.9 });
  };
  return (
    <div className={css['meant']}>
      <span className={css['typed']} aria-live="polite">
        {letters}
      </span>
      <fieldset ref={row} className={css['candidates']} aria-label={words.candidates}>
        {candidates.map((candidate) => (
          <button
            key={`${candidate.text} ${candidate.letters}`}
            type="button"
            className={css['candidate']}
            onClick={() => composing.choose(candidate)}
          >
            {candidate.text}
          </button>
        ))}
      </fieldset>
      {candidates.length > 0 && (
        <button type="button" className={css['turn']} aria-label={words.moreCandidates} onClick={turn}>
          <MoreIcon />
        </button>
      )}
    </div>
  );
}
