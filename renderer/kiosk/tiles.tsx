/** A few answers to choose from, each a large tile. */
import css from './tiles.module.css';

interface TilesProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
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
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice is kept as its place
        <label key={at} className={css['tile']}>
          <input
            type="radio"
            name={name}
            className={css['input']}
            checked={chosen === at}
            onChange={() => onChoose(at)}
          />
          <span>{choice}</span>
        </label>
      ))}
    </div>
  );
}
