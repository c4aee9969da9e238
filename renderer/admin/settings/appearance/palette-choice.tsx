/** Six palettes, one touch each. */
import type { Appearance } from '../../../../contract/appearance.ts';
import fieldCss from '../../parts/field.module.css';
import { useWords } from '../../words/words.ts';
import css from './palette-choice.module.css';
import { isPalette, type PaletteName, paletteNames, palettes, withPalette } from './palettes.ts';

interface PaletteChoiceProps {
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
}

const ours = { accent: '#067a46', ground: '#f4f6f5' } as const;

function coloursOf(name: PaletteName) {
  const { accent, background } = palettes[name];
  return {
    accent: accent ?? ours.accent,
    ground: background.kind === 'colour' ? background.colour : ours.ground,
  };
}

export function PaletteChoice({ appearance, onAppearance }: PaletteChoiceProps) {
  const said = useWords().appearance;
  return (
    <fieldset className={fieldCss['field']}>
      <legend className={fieldCss['label']}>{said.palettes}</legend>
      <div className={css['palettes']}>
        {paletteNames.map((name) => {
          const { accent, ground } = coloursOf(name);
          return (
            <button
              key={name}
              type="button"
              aria-pressed={isPalette(appearance, name)}
              onClick={() => onAppearance(withPalette(appearance, name))}
            >
              <span className={css['sample']} style={{ background: ground }} aria-hidden="true">
                <span style={{ background: accent }} />
              </span>
              {said.palette[name]}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
