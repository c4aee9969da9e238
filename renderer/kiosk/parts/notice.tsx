/** A screen that says one thing: a picture, a sentence, what to do, and what staff should know. */
import type { ReactNode } from 'react';
import { useFirstFocus } from './first-focus.ts';
import css from './notice.module.css';

interface NoticeProps {
  readonly picture: ReactNode;
  readonly title: ReactNode;
  readonly todo?: ReactNode;
  readonly actions?: ReactNode;
  /** For whoever stands here on the way out. */
  readonly leaving?: string | null;
  /** What else the visitor could do. */
  readonly more?: ReactNode;
  readonly forStaff?: ReactNode;
}

/** A hyphen is where a line would end first: "Self sign-/in is paused". */
const unbroken = (text: string) =>
  text.split(/(\S+-\S+)/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={css['whole']}>
        {part}
      </span>
    ),
  );

export function Notice({ picture, title, todo, leaving, actions, more, forStaff }: NoticeProps) {
  const head = useFirstFocus<HTMLHeadingElement>();
  return (
    <section className={css['notice']} data-full={Boolean(more || (actions && leaving))}>
      <div className={css['picture']}>{picture}</div>
      <h1 ref={head} tabIndex={-1} className={css['title']}>
        {typeof title === 'string' ? unbroken(title) : title}
      </h1>
      {todo && <p className={css['todo']}>{todo}</p>}
      {actions && <div className={css['actions']}>{actions}</div>}
      {leaving && <p className={css['leaving']}>{leaving}</p>}
      {more && <div className={css['more']}>{more}</div>}
      {forStaff && <div className={css['staff']}>{forStaff}</div>}
    </section>
  );
}
