/** A sentence worth noticing beside what it is about, with at most one thing to do. */
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './note.module.css';

interface NoteProps {
  readonly tone?: 'plain' | 'warn';
  readonly children: ReactNode;
}

export function Note({ tone = 'warn', children }: NoteProps) {
  return (
    <div className={`${css['note']} ${css[tone]}`}>
      <Icon name={tone === 'warn' ? 'warn' : 'info'} size={18} />
      <div className={css['text']}>{children}</div>
    </div>
  );
}
