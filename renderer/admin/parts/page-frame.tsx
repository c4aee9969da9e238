/** A page that scrolls: its heading, then its parts one below the other. */
import type { ReactNode } from 'react';
import css from './page-frame.module.css';

interface PageFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
}

export function PageFrame({ title, children, foot }: PageFrameProps) {
  return (
    <div className={css['frame']}>
      <div className={css['scroll']}>
        <div className={css['column']}>
          <h1>{title}</h1>
          {children}
        </div>
      </div>
      {foot}
    </div>
  );
}
