/** A note being written: Ctrl-Enter keeps it, Esc leaves it. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { takeFocus } from '../parts/take-focus.ts';
import { useWords } from '../words/words.ts';
import css from './notes.module.css';

interface NoteFieldProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

const longest = 2_000;

export function NoteField({ typed, onTyped, onSave, onClose }: NoteFieldProps) {
  const words = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => takeFocus(area.current), []);
  const save = () => {
    const note = typed.trim();
    if (note === '') onClose();
    else onSave(note);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key !== 'Escape') return;
    else onClose();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css['writing']}>
      <textarea
        ref={area}
        rows={3}
        maxLength={longest}
        aria-label={words.notes.title}
        placeholder={words.notes.placeholder}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        onKeyDown={press}
      />
      <div className={css['buttons']}>
        <Button onClick={onClose}>{words.common.cancel}</Button>
        <Button kind="main" onClick={save}>
          {words.notes.save}
        </Button>
      </div>
    </div>
  );
}
