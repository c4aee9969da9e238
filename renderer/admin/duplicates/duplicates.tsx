/** Who may be in the list twice: two people side by side, why, and what staff make of it. */
import { useState } from 'react';
import type { DuplicatePair } from '../../../contract/duplicates.ts';
import { nameOf, type PersonListRow } from '../../../contract/people-list.ts';
import { MergeDialog } from '../changes/merge-dialog.tsx';
import { settle, useAsked, useBridge, useNews } from '../desk.ts';
import { seenName } from '../names.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useTell } from '../parts/use-tell.ts';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words.ts';
import css from './duplicates.module.css';

export function DuplicatesPage() {
  const words = useWords().duplicates;
  const language = useLanguage();
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const pairs = useAsked('duplicates', ({ ask }) => ask['duplicates.list']());
  useNews('people.changed', pairs.again);
  const [merging, setMerging] = useState<DuplicatePair | null>(null);

  const dismiss = async (pair: DuplicatePair) => {
    const answer = await settle(bridge.ask['duplicates.dismiss']({ one: pair.one.id, other: pair.other.id }));
    if (!answer.ok) return tell(answer.failure);
    say(words.dismissed);
    pairs.put((pairs.value ?? []).filter((one) => one !== pair));
  };
  return (
    <PageFrame title={words.title}>
      <p className={css['text']}>{words.text}</p>
      {pairs.failure && <Trouble failure={pairs.failure} again={pairs.again} />}
      {!pairs.value && !pairs.failure && <Skeleton rows={6} />}
      {pairs.value?.length === 0 && <Empty picture="noMatch" title={words.none} text={words.noneText} />}
      {pairs.value && pairs.value.length > 0 && (
        <>
          <p role="status">{words.count(counted(pairs.value.length, language))}</p>
          <ul className={css['pairs']}>
            {pairs.value.map((pair) => (
              <Pair
                key={`${pair.one.id} ${pair.other.id}`}
                pair={pair}
                onMerge={() => setMerging(pair)}
                onDismiss={() => void dismiss(pair)}
              />
            ))}
          </ul>
        </>
      )}
      {merging && (
        <MergeDialog
          person={merging.one.id}
          other={merging.other.id}
          opens={false}
          onDone={pairs.again}
          onClose={() => setMerging(null)}
        />
      )}
    </PageFrame>
  );
}

interface PairProps {
  readonly pair: DuplicatePair;
  readonly onMerge: () => void;
  readonly onDismiss: () => void;
}

const levelOf = (certainty: number) => {
  if (certainty >= 0.85) return 'high';
  return certainty >= 0.5 ? 'middle' : 'low';
};

function Pair({ pair, onMerge, onDismiss }: PairProps) {
  const words = useWords();
  const { one, other, because, certainty } = pair;
  const level = levelOf(certainty);
  const called = (row: PersonListRow) => seenName(nameOf(row)) ?? words.people.noName;
  return (
    <li className={css['pair']} aria-label={words.duplicates.pair(called(one), called(other))}>
      <div className={css['people']}>
        <Side row={one} />
        <Side row={other} />
      </div>
      <p className={css['why']}>
        <Chip tone={level === 'high' ? 'good' : level === 'middle' ? 'warn' : 'plain'}>
          {words.duplicates.certainty[level]}
        </Chip>
        {because.map((reason) => (
          <span key={reason}>{words.duplicates.because[reason]}</span>
        ))}
      </p>
      <div className={css['actions']}>
        <Button kind="quiet" onClick={onDismiss}>
          {words.duplicates.dismiss}
        </Button>
        <Button icon="merge" onClick={onMerge}>
          {words.duplicates.merge}
        </Button>
      </div>
    </li>
  );
}

function Side({ row }: { readonly row: PersonListRow }) {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  const name = nameOf(row);
  const visitsOf = (count: string) =>
    `${words.people.visits}${words.person.colon}${words.person.times(count)}`;
  return (
    <a className={css['side']} href={personHash(row.id)}>
      <Avatar id={row.id} nickname={name} file={row.avatar} />
      <span>
        <PersonName nickname={name} />
        <small>
          {[row.phone, row.visits > 0 ? visitsOf(counted(row.visits, language)) : null]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Moment at={row.lastVisitAt} now={now} dayOnly />
        </small>
      </span>
    </a>
  );
}
