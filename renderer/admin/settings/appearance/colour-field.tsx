/** A colour, picked or typed as `#rrggbb`; what is typed counts once it is one. */
import { useId, useState } from 'react';
import * as v from 'valibot';
import { Colour } from '../../../../contract/appearance.ts';
import fieldCss from '../../parts/field.module.css';
import { Problem } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import css from './colour-field.module.css';

interface ColourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (colour: string) => void;
}

/** As people type it, with or without its sign, in either case, short or long. */
function colourOf(text: string): string | null {
  const plain = text.trim().toLowerCase().replace(/^#/, '');
  const long = /^[0-9a-f]{3}$/.test(plain) ? plain.replace(/./g, '$&$&') : plain;
  return v.is(Colour, `#${long}`) ? `#${long}` : null;
}

export function ColourField({ label, value, hint, onChange }: ColourFieldProps) {
  const said = useWords().appearance;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && colourOf(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const colour = colourOf(text);
    if (colour) onChange(colour);
  };
  return (
    <div className={fieldCss['field']}>
      <label className={fieldCss['label']} htmlFor={id}>
        {label}
      </label>
      <div className={css['line']}>
        <input
          type="color"
          className={css['swatch']}
          aria-label={said.pick(label)}
          value={value}
          onChange={(event) => {
            setTyped(null);
            onChange(event.target.value);
          }}
        />
        <input
          id={id}
          className={`${fieldCss['input']} ${fieldCss['code']}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          value={typed ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-note`}
        />
      </div>
      <div className={fieldCss['note']} id={`${id}-note`} aria-live="polite">
        {wrong ? <Problem text={said.notAColour} /> : hint}
      </div>
    </div>
  );
}
