/** Why somebody may not visit: staff write the reason, which stays theirs. */
import { useState } from 'react';
import { isStaged } from '../../../contract/change.ts';
import type { Selection } from '../../../contract/list.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/words.ts';
import { StagedDialog } from './staged-dialog.tsx';
import { useChanges } from './use-changes.ts';
import { useLater } from './use-later.ts';

interface BlockDialogProps {
  readonly title: string;
  readonly people: Selection;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function BlockDialog({ title, people, onDone, onClose }: BlockDialogProps) {
  const words = useWords();
  const [why, setWhy] = useState('');
  const reason = why.trim();
  const settled = useLater(reason);
  const { make } = useChanges(onDone);
  const field = (
    <>
      <p>{words.who.blockText}</p>
      <Field
        label={words.who.blockWhy}
        value={why}
        onChange={setWhy}
        maxLength={200}
        problem={null}
        hint={words.who.blockHint}
      />
    </>
  );
  const change = { do: 'block', people, on: true, why: reason } as const;
  if (isStaged(change)) {
    const shown = { ...change, why: settled };
    return (
      <StagedDialog
        title={title}
        yes={words.stage.yesBlock}
        danger
        change={shown}
        onDone={onDone}
        onClose={onClose}
      >
        {field}
      </StagedDialog>
    );
  }
  const block = async () => {
    if (await make(change)) onClose();
  };
  return (
    <Dialog title={title} yes={words.stage.yesBlock} danger onYes={() => void block()} onClose={onClose}>
      {field}
    </Dialog>
  );
}
