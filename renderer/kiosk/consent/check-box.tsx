/** A tick box as large as a fingertip needs it; never ticked before the visitor does so. */

import { TickIcon } from '../parts/icons.tsx';
import css from './check-box.module.css';

interface CheckBoxProps {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

export function CheckBox({ label, ticked, onTick }: CheckBoxProps) {
  return (
    <label className={css['label']}>
      <input
        type="checkbox"
        className={css['input']}
        checked={ticked}
        onChange={({ target }) => onTick(target.checked)}
      />
      <span className={css['box']}>
        <TickIcon />
      </span>
      <span>{label}</span>
    </label>
  );
}
