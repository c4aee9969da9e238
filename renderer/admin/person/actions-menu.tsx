/** What else may be done about a person, behind one button: marks at once, what is dangerous after a look. */
import { useState } from 'react';
import { graceDays } from '../../../contract/change.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { BlockDialog } from '../changes/block-dialog.tsx';
import css from '../changes/changes.module.css';
import { StagedDialog } from '../changes/staged-dialog.tsx';
import { useMayChange } from '../changes/use-may-change.ts';
import { usePersonFile } from '../files/use-person-file.ts';
import { Button } from '../parts/button.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWords } from '../words/words.ts';
import { type ChangePerson, onlyThem } from './use-person-change.ts';

interface ActionsMenuProps {
  readonly person: PersonDetail;
  readonly change: ChangePerson;
  readonly again: () => void;
}

export function ActionsMenu({ person, change, again }: ActionsMenuProps) {
  const words = useWords();
  const may = useMayChange();
  const { mayExport, takeAlong } = usePersonFile(person.id);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<'block' | 'erase' | null>(null);
  const people = onlyThem(person);
  const close = () => setAsked(null);
  const choose = (doing: () => void) => () => {
    setOpen(false);
    doing();
  };
  const markVip = () => void change({ do: 'vip', people, on: !person.vip }, { vip: !person.vip });
  const unblock = () => void change({ do: 'block', people, on: false, why: '' }, { blocked: null });
  return (
    <>
      <Popover
        label={words.who.actions}
        icon="more"
        title={words.who.actions}
        open={open}
        onOpen={setOpen}
        iconOnly
      >
        <div className={css['menu']}>
          <Button kind="quiet" onClick={choose(markVip)}>
            {person.vip ? words.who.unmakeVip : words.who.makeVip}
          </Button>
          {may('block') && (
            <Button kind="quiet" onClick={choose(person.blocked ? unblock : () => setAsked('block'))}>
              {person.blocked ? words.who.unblock : words.who.block}
            </Button>
          )}
          {mayExport && (
            <Button kind="quiet" icon="intoFile" onClick={choose(() => void takeAlong())}>
              {words.exporting.person}
            </Button>
          )}
          {may('erase') && (
            <Button kind="quiet" icon="trash" onClick={choose(() => setAsked('erase'))}>
              {words.who.erase}
            </Button>
          )}
        </div>
      </Popover>
      {asked === 'block' && (
        <BlockDialog title={words.stage.blockTitle('1')} people={people} onDone={again} onClose={close} />
      )}
      {asked === 'erase' && (
        <StagedDialog
          title={words.stage.eraseTitle('1')}
          yes={words.stage.yesErase}
          danger
          change={{ do: 'erase', people }}
          onDone={again}
          onClose={close}
        >
          <p>{words.stage.eraseText(graceDays)}</p>
        </StagedDialog>
      )}
    </>
  );
}
