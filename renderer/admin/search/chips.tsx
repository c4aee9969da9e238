/** The conditions of a search that are complete: a press turns one back into text, × drops it. */
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import { chipLabel } from './label.ts';
import css from './search-box.module.css';

interface ChipsProps {
  readonly chips: readonly string[];
  readonly onEdit: (at: number) => void;
  readonly onDrop: (at: number) => void;
}

export function Chips({ chips, onEdit, onDrop }: ChipsProps) {
  const words = useWords();
  if (chips.length === 0) return null;
  return (
    <ul className={css['chips']} aria-label={words.find.chips}>
      {chips.map((chip, at) => {
        const label = chipLabel(chip, words);
        return (
          <li key={chip} className={css['chip']}>
            <button type="button" title={chip} aria-label={words.find.edit(label)} onClick={() => onEdit(at)}>
              <bdi>{label}</bdi>
            </button>
            <button type="button" aria-label={words.find.drop(label)} onClick={() => onDrop(at)}>
              <Icon name="cross" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
