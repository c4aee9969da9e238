/** What was done to people lately, by whom, each with the way back. */
import { useState } from 'react';
import type { Receipt } from '../../../contract/change.ts';
import { useAsked, useNews } from '../desk.ts';
import { seenName } from '../names.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './changes.module.css';
import { UndoImportDialog } from './undo-import-dialog.tsx';
import { useChanges } from './use-changes.ts';
import { useMayChange } from './use-may-change.ts';

export function RecentPage() {
  const words = useWords().recent;
  const recent = useAsked('recent', (bridge) => bridge.ask['change.recent']());
  useNews('people.changed', recent.again);
  const { undo } = useChanges(recent.again);
  const [undoing, setUndoing] = useState<string | null>(null);
  const [asked, setAsked] = useState<Receipt | null>(null);
  const take = async (receipt: Receipt) => {
    if (receipt.what === 'import') return setAsked(receipt);
    setUndoing(receipt.id);
    await undo(receipt.id);
    setUndoing(null);
  };
  return (
    <PageFrame title={words.title}>
      <p className={css['none']}>{words.text}</p>
      {recent.failure && <Trouble failure={recent.failure} again={recent.again} />}
      {!recent.value && !recent.failure && <Skeleton rows={6} />}
      {recent.value?.length === 0 && <Empty picture="checkUp" title={words.none} text={words.noneText} />}
      <ul className={css['list']}>
        {recent.value?.map((receipt) => (
          <Line
            key={receipt.id}
            receipt={receipt}
            busy={undoing === receipt.id}
            onUndo={() => void take(receipt)}
          />
        ))}
      </ul>
      {asked && <UndoImportDialog receipt={asked} onDone={recent.again} onClose={() => setAsked(null)} />}
    </PageFrame>
  );
}

interface LineProps {
  readonly receipt: Receipt;
  readonly busy: boolean;
  readonly onUndo: () => void;
}

function Line({ receipt, busy, onUndo }: LineProps) {
  const words = useWords();
  const language = useLanguage();
  const now = useNow(30_000);
  const may = useMayChange();
  const { example, what, people, by, at, undoable, undoneAt, undid } = receipt;
  const undone =
    undid && undid.kept > 0 ? words.recent.undoneBut(counted(undid.kept, language)) : words.recent.undone;
  const name = example && (seenName(example.name) ?? words.people.noName);
  return (
    <li className={css['line']}>
      <div className={css['what']}>
        <strong>{words.change.what[what]}</strong>{' '}
        {example && (
          <a href={personHash(example.id)}>
            <bdi>{name}</bdi>
          </a>
        )}
        {people > 1 && <> · {words.recent.people(counted(people, language))}</>}
        <small>
          <bdi>{by === '' ? words.recent.app : words.recent.by(by)}</bdi> · <Moment at={at} now={now} />
        </small>
      </div>
      {undoable && may(what) ? (
        <Button kind="quiet" icon="refresh" busy={busy} onClick={onUndo}>
          {words.change.undo}
        </Button>
      ) : (
        <span className={css['gone']}>{undoneAt === null ? words.recent.final : undone}</span>
      )}
    </li>
  );
}
