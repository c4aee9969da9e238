/** One key. */
import type { ReactNode } from 'react';
import { type KioskWords, useWords } from '../words/words.ts';
import { CapitalsIcon, HideIcon, RemoveIcon } from './key-icons.tsx';
import css from './keyboard.module.css';
import { type Doing, isDoing, type KeyBoard } from './layout.ts';

interface KeyProps {
  readonly name: string;
  readonly board: KeyBoard;
  readonly capitals: boolean;
  readonly chinese: boolean;
  readonly onPress: (name: string) => void;
}

type Face = { readonly shown: ReactNode; readonly label: string };

function faceOf(name: Doing, { board, chinese }: KeyProps, words: KioskWords['visit']['keys']): Face {
  const said = (label: string): Face => ({ shown: label, label });
  switch (name) {
    case 'capitals':
      return { shown: <CapitalsIcon />, label: words.capitals };
    case 'remove':
      return { shown: <RemoveIcon />, label: words.remove };
    case 'hide':
      return { shown: <HideIcon />, label: words.hide };
    case 'switch':
      return board === 'letters'
        ? { shown: '123', label: words.digits }
        : { shown: 'ABC', label: words.letters };
    case 'tongue':
      // The label begins with what is on the key, for those who say it aloud.
      return { shown: chinese ? '中' : 'En', label: chinese ? words.chinese : words.english };
    case 'space':
      return said(words.space);
    case 'done':
      return said(words.done);
    default:
      return name satisfies never;
  }
}

export function Key(props: KeyProps) {
  const { name, capitals, onPress } = props;
  const { keys } = useWords().visit;
  const face = isDoing(name) ? faceOf(name, props, keys) : null;
  return (
    <button
      type="button"
      className={css['key']}
      data-does={face ? name : undefined}
      aria-label={face?.label}
      aria-pressed={name === 'capitals' ? capitals : undefined}
      onClick={() => onPress(name)}
    >
      {face ? face.shown : capitals ? name.toUpperCase() : name}
    </button>
  );
}
