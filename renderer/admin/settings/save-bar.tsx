/** Stands at the bottom while there is something to save. */
import type { PlainFailure } from '../../../contract/failure.ts';
import { Button } from '../parts/button.tsx';
import { Problem } from '../parts/field.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './save-bar.module.css';

interface SaveBarProps {
  readonly saving: boolean;
  readonly fix: boolean;
  readonly failure: PlainFailure | null;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}

export function SaveBar({ saving, fix, failure, onUndo, onSave }: SaveBarProps) {
  const words = useWords();
  return (
    <div className={css['bar']}>
      {failure && <Trouble failure={failure} />}
      <div className={css['line']}>
        <span className={css['note']} role="status">
          {fix ? <Problem text={words.settings.fix} /> : words.settings.dirty}
        </span>
        <Button onClick={onUndo} disabled={saving}>
          {words.settings.undo}
        </Button>
        <Button kind="main" busy={saving} onClick={onSave}>
          {words.settings.save}
        </Button>
      </div>
    </div>
  );
}
