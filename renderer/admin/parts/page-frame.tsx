/** A page that scrolls: its heading, a way to each part where there are many, then the parts one below the other. */
import type { ReactNode } from 'react';
import css from './page-frame.module.css';

interface PageFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The parts by the id of their element; always in reach. */
  readonly parts?: readonly { readonly id: string; readonly label: string }[];
  /** Stays at the bottom while the rest scrolls. */
  readonly foot?: ReactNode;
}

const goTo = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' });

export function PageFrame({ title, children, parts, foot }: PageFrameProps) {
  return (
    <div className={css['frame']}>
      <div className={css['scroll']}>
        <div className={css['column']}>
          <header className={css['head']} data-sticky={parts ? true : undefined}>
            <h1>{title}</h1>
            {parts && (
              <nav className={css['parts']} aria-label={title}>
                {parts.map(({ id, label }) => (
                  <button key={id} type="button" onClick={() => goTo(id)}>
                    {label}
                  </button>
                ))}
              </nav>
            )}
          </header>
          {children}
        </div>
      </div>
      {foot}
    </div>
  );
}
