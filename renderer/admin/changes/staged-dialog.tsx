/** Asks before something dangerous: what it would do, then it is done just like that. */
import type { ReactNode } from 'react';
import type { Change } from '../../../contract/change.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './changes.module.css';
import { StageView } from './stage-view.tsx';
import { useChanges } from './use-changes.ts';
import { useStage } from './use-stage.ts';

interface StagedDialogProps {
  readonly title: string;
  readonly yes: string;
  readonly danger?: boolean;
  /** Null while something is still to be said, for instance which tag. */
  readonly change: Change | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function StagedDialog({
  title,
  yes,
  danger = false,
  change,
  onDone,
  onClose,
  children,
}: StagedDialogProps) {
  const words = useWords();
  const language = useLanguage();
  const staging = useStage(change);
  const { told } = useChanges(onDone);
  const { stage, failure, progress } = staging;
  const confirm = async () => {
    if (stage === null) {
      if (failure) staging.again();
      return;
    }
    const receipt = await staging.confirm();
    if (receipt === null) return;
    told(stage.change, receipt);
    onClose();
    onDone();
  };
  return (
    <Dialog
      title={title}
      yes={stage === null && failure ? words.common.retry : yes}
      danger={danger}
      busy={staging.doing || (change !== null && stage === null && failure === null)}
      onYes={() => void confirm()}
      onClose={onClose}
    >
      {children}
      {stage && <StageView stage={stage} />}
      {change !== null && stage === null && failure === null && !staging.doing && (
        <div className={css['waiting']}>
          <p>{words.stage.counting}</p>
          <Skeleton rows={2} />
        </div>
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
