/** The pairs one below the other, to choose which one to look at; by reason, where there are several. */
import { useEffect, useRef } from 'react';
import type { DuplicatePair, DuplicateReason } from '../../../contract/duplicates.ts';
import { nameOf } from '../../../contract/people-list.ts';
import { Avatar } from '../parts/avatar.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords, type Words } from '../words/words.ts';
import { keyOf, levelOf, shownName } from './compare-rows.ts';
import css from './pair-list.module.css';
import type { Pairs } from './use-pairs.ts';

const reasons: readonly DuplicateReason[] = ['phone', 'avatar', 'name', 'note'];
/** As many as main gives at once. */
const most = 200;

export function PairList({ pairs }: { readonly pairs: Pairs }) {
  const words = useWords().duplicates;
  const language = useLanguage();
  const all = pairs.asked.value ?? [];
  return (
    <div className={css['list']}>
      <Reasons pairs={pairs} />
      <p className={css['count']} role="status">
        {words.count(counted(pairs.shown.length, language))}
      </p>
      <ul aria-label={words.list}>
        {pairs.shown.map((pair, place) => (
          <Line
            key={keyOf(pair)}
            pair={pair}
            current={place === pairs.place}
            onChoose={() => pairs.onPlace(place)}
          />
        ))}
      </ul>
      {all.length >= most && <p className={css['count']}>{words.most}</p>}
    </div>
  );
}

function Reasons({ pairs }: { readonly pairs: Pairs }) {
  const words = useWords().duplicates;
  const all = pairs.asked.value ?? [];
  const there = reasons.filter((reason) => all.some(({ because }) => because.includes(reason)));
  if (there.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that filter are no fields of a form
    <div className={css['reasons']} role="group" aria-label={words.filter}>
      {([null, ...there] as const).map((reason) => (
        <button
          key={reason ?? 'all'}
          type="button"
          aria-pressed={pairs.reason === reason}
          onClick={() => pairs.onReason(reason)}
        >
          {reason === null ? words.all : words.kinds[reason]}
        </button>
      ))}
    </div>
  );
}

interface LineProps {
  readonly pair: DuplicatePair;
  readonly current: boolean;
  readonly onChoose: () => void;
}

export const calledOf = (row: DuplicatePair['one'], words: Words): string =>
  shownName(row) ?? words.people.noName;

function Line({ pair, current, onChoose }: LineProps) {
  const words = useWords();
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const [mine, theirs] = [calledOf(pair.one, words), calledOf(pair.other, words)];
  const names = mine === theirs ? [mine] : [mine, theirs];
  return (
    <li>
      <button ref={line} type="button" aria-current={current || undefined} onClick={onChoose}>
        <span className={css['faces']}>
          {[pair.one, pair.other].map((row) => (
            <Avatar key={row.id} id={row.id} nickname={nameOf(row)} file={row.avatar} />
          ))}
        </span>
        <span className={css['what']}>
          <span className={css['names']}>
            {names.map((name) => (
              <bdi key={name} title={name}>
                {name}
              </bdi>
            ))}
          </span>
          <small data-level={levelOf(pair)}>
            {pair.because.map((reason) => words.duplicates.because[reason]).join(' · ')}
          </small>
        </span>
      </button>
    </li>
  );
}
