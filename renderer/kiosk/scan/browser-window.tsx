/** A browser window with a code in it: look there, not here. */

import type { WayWords } from '../words/words.ts';
import css from './browser-window.module.css';

interface BrowserWindowProps {
  readonly words: WayWords;
  readonly opening: boolean;
}

export function BrowserWindow({ words, opening }: BrowserWindowProps) {
  return (
    <figure className={css['browser']}>
      <div className={css['window']} role="img" aria-label={words.code}>
        <span className={css['bar']} />
        <svg viewBox="0 0 21 21" className={css['code']} data-busy={opening} aria-hidden="true">
          <path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0z" />
          <path className={css['light']} d="M1.5 1.5h4v4h-4zM15.5 1.5h4v4h-4zM1.5 15.5h4v4h-4z" />
          <path d="M2.5 2.5h2v2h-2zM16.5 2.5h2v2h-2zM2.5 16.5h2v2h-2z" />
          <path d="M9 0h2v2H9zM10 3h2v2h-2zM9 6h3v2H9zM0 9h2v2H0zM3 9h3v2H3zM8 10h2v2H8zM12 9h2v3h-2zM16 9h2v2h-2zM19 10h2v2h-2zM9 14h2v2H9zM12 14h3v2h-3zM17 13h2v3h-2zM10 18h3v3h-3zM15 18h2v2h-2zM19 17h2v4h-2z" />
        </svg>
      </div>
      <figcaption className={css['caption']}>{words.caption}</figcaption>
    </figure>
  );
}
