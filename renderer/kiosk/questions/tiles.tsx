/** A few answers to choose from, each a large tile. */
import css from './tiles.module.css';

interface TilesProps {
  readonly name: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Its id. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly required: boolean;
  readonly wrong: boolean;
}

export function Tiles(props: TilesProps) {
  const { name, choices, chosen, onChoose, labelledBy, describedBy, required, wrong } = props;
  return (
    <div
      role="radiogroup"
      className={css['tiles']}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={wrong}
    >
      {choices.map(({ id, text }) => (
        <label key={id} className={css['tile']}>
          <input
            type="radio"
            name={name}
            className={css['input']}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
