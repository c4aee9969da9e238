/** What stands where nothing is: a small picture, a heading, what to do. */
import type { ReactNode } from 'react';
import css from './empty.module.css';

interface EmptyProps {
  readonly picture: keyof typeof pictures;
  readonly title: ReactNode;
  readonly text: string;
  readonly children?: ReactNode;
}

export function Empty({ picture, title, text, children }: EmptyProps) {
  const Picture = pictures[picture];
  return (
    <div className={css['empty']}>
      <Picture />
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** A kiosk with a code on it and a phone that has not come yet. */
function Nobody() {
  return (
    <svg className={css['picture']} viewBox="0 0 160 112" aria-hidden="true">
      <rect className={css['soft']} x="8" y="100" width="144" height="4" rx="2" />
      <rect className={css['paper']} x="40" y="10" width="64" height="76" rx="8" />
      <path className={css['line']} d="M72 86v14M58 100h28" />
      <path
        className={css['ink']}
        d="M54 28h12v12H54zM78 28h12v12H78zM54 52h12v12H54zM80 54h4v4h-4zM86 60h4v4h-4zM72 46h4v4h-4z"
      />
      <rect className={css['soft']} x="58" y="72" width="28" height="4" rx="2" />
      <rect className={css['dash']} x="118" y="42" width="24" height="44" rx="6" />
      <path className={css['dash']} d="M127 79h6" />
    </svg>
  );
}

/** A list through a magnifying glass, and nothing in it. */
function NoMatch() {
  return (
    <svg className={css['picture']} viewBox="0 0 160 112" aria-hidden="true">
      <rect className={css['paper']} x="28" y="14" width="88" height="84" rx="8" />
      <circle className={css['soft']} cx="44" cy="34" r="6" />
      <rect className={css['soft']} x="58" y="31" width="44" height="6" rx="3" />
      <circle className={css['soft']} cx="44" cy="56" r="6" />
      <rect className={css['soft']} x="58" y="53" width="30" height="6" rx="3" />
      <circle className={css['soft']} cx="44" cy="78" r="6" />
      <rect className={css['soft']} x="58" y="75" width="38" height="6" rx="3" />
      <circle className={css['glass']} cx="104" cy="64" r="22" />
      <path className={css['handle']} d="m120 80 16 16" />
    </svg>
  );
}

/** A list to tick off, not yet begun. */
function CheckUp() {
  return (
    <svg className={css['picture']} viewBox="0 0 160 112" aria-hidden="true">
      <rect className={css['soft']} x="8" y="100" width="144" height="4" rx="2" />
      <rect className={css['paper']} x="44" y="12" width="72" height="88" rx="8" />
      <rect className={css['ink']} x="66" y="6" width="28" height="12" rx="4" />
      <circle className={css['soft']} cx="60" cy="38" r="6" />
      <rect className={css['soft']} x="72" y="35" width="32" height="6" rx="3" />
      <circle className={css['soft']} cx="60" cy="58" r="6" />
      <rect className={css['soft']} x="72" y="55" width="24" height="6" rx="3" />
      <circle className={css['soft']} cx="60" cy="78" r="6" />
      <rect className={css['soft']} x="72" y="75" width="30" height="6" rx="3" />
    </svg>
  );
}

const pictures = { nobody: Nobody, noMatch: NoMatch, checkUp: CheckUp } as const;
