/** Undoes an import as far as that goes: shows who goes, who gets back what and who stays, then does just that. */
import { useState } from 'react';
import type { Receipt } from '../../../contract/change.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Moment, useNow } from '../parts/moment.tsx';
import { Note } from '../parts/note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './changes.module.css';
import { UndoOutlookView } from './undo-outlook.tsx';
import { useStage } from './use-stage.ts';

interface UndoImportDialogProps {
  readonly receipt: Receipt;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

export function UndoImportDialog({ receipt, onDone, onClose }: UndoImportDialogProps) {
  const words = useWords();
  const own = words.undoImport;
  const language = useLanguage();
  const now = useNow(30_000);
  const staging = useStage({ do: 'undo', receipt: receipt.id });
  const [done, setDone] = useState<Receipt | null>(null);
  const { stage, failure, progress, doing } = staging;
  const nothing = stage !== null && stage.people === stage.unchanged;
  const last = done !== null || nothing;

  const confirm = async () => {
    const answer = await staging.confirm();
    if (answer === null) return;
    setDone(answer);
    onDone?.();
  };
  const counting = stage === null && failure === null && !doing;
  const [yes, go] = wayOn();
  function wayOn(): readonly [string, () => void] {
    if (last) return [own.close, onClose];
    return stage === null && failure
      ? [words.common.retry, staging.again]
      : [own.yes, () => void (stage && confirm())];
  }
  return (
    <Dialog
      title={own.title}
      yes={yes}
      wide
      danger={!last && failure === null}
      alone={last}
      busy={doing || counting}
      onYes={go}
      onClose={onClose}
    >
      <p className={css['none']}>
        <bdi>{own.by(receipt.by, counted(receipt.people, language))}</bdi> ·{' '}
        <Moment at={receipt.at} now={now} />
      </p>
      {!last && <p>{own.text}</p>}
      {counting && (
        <div className={css['waiting']}>
          <p>{own.counting}</p>
          <Skeleton rows={3} />
        </div>
      )}
      {nothing && done === null && <Note tone="plain">{own.nothing}</Note>}
      {done && (
        <p role="status">
          <strong>{own.done}</strong>
        </p>
      )}
      {/* It would push how far it is out of sight. */}
      {stage?.undo && progress === null && (
        <UndoOutlookView stage={stage} undo={stage.undo} done={done} onOpen={onClose} />
      )}
      {progress && (
        <label className={css['progress']}>
          {words.change.working(counted(progress.done, language), counted(progress.of, language))}
          <progress value={progress.done} max={progress.of} />
        </label>
      )}
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
