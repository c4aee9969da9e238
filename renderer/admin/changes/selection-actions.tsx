/** What may be done about the people who are marked. One is changed at once; more are shown first. */
import { useState } from 'react';
import { type Change, graceDays } from '../../../contract/change.ts';
import type { Selection } from '../../../contract/list.ts';
import { Button } from '../parts/button.tsx';
import { Popover } from '../parts/popover.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { BlockDialog } from './block-dialog.tsx';
import css from './changes.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { StagedDialog } from './staged-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { useMayChange } from './use-may-change.ts';

interface SelectionActionsProps {
  readonly selection: Selection;
  readonly count: number;
  /** For rows that are not there any more, and for marks that mean nobody now. */
  readonly onDone: () => void;
}

type Wanted = 'tag' | 'untag' | 'vip' | 'notVip' | 'block' | 'unblock' | 'erase' | 'merge';

const rare = ['untag', 'notVip', 'unblock', 'erase'] as const;

export function SelectionActions({ selection, count, onDone }: SelectionActionsProps) {
  const words = useWords().bulk;
  const may = useMayChange();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [more, setMore] = useState(false);
  const { take } = selection;
  const pair = take === 'these' && selection.ids.length === 2 ? selection.ids : null;
  // Whoever may not stage may change one at a time in the person's own pane.
  if (!may('erase')) return null;
  const close = () => setWanted(null);
  const want = (what: Wanted) => {
    setMore(false);
    setWanted(what);
  };
  return (
    <div className={css['actions']}>
      <Button kind="quiet" onClick={() => want('tag')}>
        {words.tag}
      </Button>
      <Button kind="quiet" onClick={() => want('vip')}>
        {words.vip}
      </Button>
      <Button kind="quiet" onClick={() => want('block')}>
        {words.block}
      </Button>
      {pair && (
        <Button kind="quiet" icon="merge" onClick={() => want('merge')}>
          {words.merge}
        </Button>
      )}
      <Popover label={words.more} icon="more" title={words.more} open={more} onOpen={setMore}>
        <div className={css['menu']}>
          {rare.map((what) => (
            <Button key={what} kind="quiet" onClick={() => want(what)}>
              {words[what]}
            </Button>
          ))}
        </div>
      </Popover>
      {wanted === 'merge' && pair?.[0] && pair[1] ? (
        <MergeDialog person={pair[0]} other={pair[1]} opens={false} onDone={onDone} onClose={close} />
      ) : (
        wanted && <Bulk wanted={wanted} people={selection} count={count} onDone={onDone} onClose={close} />
      )}
    </div>
  );
}

interface BulkProps {
  readonly wanted: Wanted;
  readonly people: Selection;
  readonly count: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Bulk({ wanted, people, count, onDone, onClose }: BulkProps) {
  const words = useWords().stage;
  const many = counted(count, useLanguage());
  const rest = { onDone, onClose };
  const staged = (title: string, change: Change) => (
    <StagedDialog title={title} yes={words.yes} change={change} {...rest} />
  );
  switch (wanted) {
    case 'tag':
      return <TagDialog on title={words.tagTitle(many)} people={people} {...rest} />;
    case 'untag':
      return <TagDialog on={false} title={words.untagTitle(many)} people={people} {...rest} />;
    case 'vip':
      return staged(words.vipTitle(many), { do: 'vip', people, on: true });
    case 'notVip':
      return staged(words.notVipTitle(many), { do: 'vip', people, on: false });
    case 'block':
      return <BlockDialog title={words.blockTitle(many)} people={people} {...rest} />;
    case 'unblock':
      return staged(words.unblockTitle(many), { do: 'block', people, on: false, why: '' });
    case 'erase':
      return (
        <StagedDialog
          title={words.eraseTitle(many)}
          yes={words.yesErase}
          danger
          change={{ do: 'erase', people }}
          {...rest}
        >
          <p>{words.eraseText(graceDays)}</p>
        </StagedDialog>
      );
    default:
      return null;
  }
}
