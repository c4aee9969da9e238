/** What stands behind the words: nothing, a colour, or a picture and how far it steps back. */
import { useId, useState } from 'react';
import type { Background } from '../../../../contract/appearance.ts';
import fieldCss from '../../parts/field.module.css';
import { Choice } from '../../parts/field.tsx';
import { useWords } from '../../words/words.ts';
import css from './appearance.module.css';
import { ColourField } from './colour-field.tsx';
import { PictureField } from './picture-field.tsx';

interface BackgroundFieldsProps {
  readonly background: Background;
  readonly onBackground: (background: Background) => void;
}

const kinds = ['plain', 'colour', 'picture'] as const;
const firstColour = '#dfeaf6';

export function BackgroundFields({ background, onBackground }: BackgroundFieldsProps) {
  const said = useWords().appearance;
  // "Picture" before one is chosen, and what was there before another kind was looked at.
  const [kind, setKind] = useState<Background['kind']>(background.kind);
  const [parked, setParked] = useState<Partial<Record<Background['kind'], Background>>>({});
  const shown = kind === 'picture' && background.kind !== 'picture' ? kind : background.kind;

  const choose = (next: Background['kind']) => {
    setParked({ ...parked, [background.kind]: background });
    setKind(next);
    const before = parked[next];
    if (before) onBackground(before);
    else if (next === 'plain') onBackground({ kind: 'plain' });
    else if (next === 'colour') onBackground({ kind: 'colour', colour: firstColour });
  };
  const dim = background.kind === 'picture' ? background.dim : 20;
  return (
    <>
      <Choice
        label={said.background}
        value={shown}
        options={kinds}
        words={said.backgroundKind}
        onChange={choose}
      />
      {shown === 'colour' && background.kind === 'colour' && (
        <ColourField
          label={said.backgroundColour}
          hint={said.backgroundColourHint}
          value={background.colour}
          onChange={(colour) => onBackground({ kind: 'colour', colour })}
        />
      )}
      {shown === 'picture' && (
        <PictureField
          use="background"
          label={said.picture}
          hint={said.pictureHint}
          file={background.kind === 'picture' ? background.file : null}
          onFile={(file) => onBackground(file === null ? { kind: 'plain' } : { kind: 'picture', file, dim })}
        />
      )}
      {shown === 'picture' && background.kind === 'picture' && (
        <Dim dim={background.dim} onDim={(next) => onBackground({ ...background, dim: next })} />
      )}
    </>
  );
}

function Dim({ dim, onDim }: { readonly dim: number; readonly onDim: (dim: number) => void }) {
  const said = useWords().appearance;
  const id = useId();
  return (
    <div className={fieldCss['field']}>
      <label className={fieldCss['label']} htmlFor={id}>
        {said.dim}
      </label>
      <input
        id={id}
        type="range"
        className={css['range']}
        min={0}
        max={80}
        step={5}
        value={dim}
        aria-describedby={`${id}-note`}
        onChange={(event) => onDim(Number(event.target.value))}
      />
      <div className={fieldCss['note']} id={`${id}-note`}>
        {said.dimHint}
      </div>
    </div>
  );
}
