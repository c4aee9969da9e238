/** What staff make of a pair: the same person, or not; and what then happens. Always in reach, below the two. */
import { Button, IconButton } from '../parts/button.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import type { PairKeys } from './use-pair-keys.ts';
import css from './verdict.module.css';

interface VerdictProps extends PairKeys {
  readonly place: number;
  readonly of: number;
  readonly busy: boolean;
}

export function Verdict({ place, of, busy, step, merge, dismiss }: VerdictProps) {
  const words = useWords().duplicates;
  return (
    <div className={css['verdict']}>
      <div className={css['way']}>
        <Button disabled={busy} onClick={dismiss} aria-keyshortcuts="N">
          {words.dismiss} <Key of="N" />
        </Button>
        <p>{words.next.dismiss}</p>
      </div>
      <div className={css['way']}>
        <Button kind="main" icon="merge" disabled={busy} onClick={merge} aria-keyshortcuts="M">
          {words.merge} <Key of="M" />
        </Button>
        <p>{words.next.merge}</p>
      </div>
      <div className={css['skip']}>
        <Button kind="quiet" disabled={place >= of - 1} onClick={() => step(1)} aria-keyshortcuts="J">
          {words.skip} <Key of="J" />
        </Button>
      </div>
    </div>
  );
}

export function Steps({ place, of, step }: Pick<VerdictProps, 'place' | 'of' | 'step'>) {
  const words = useWords().duplicates;
  const language = useLanguage();
  return (
    <div className={css['steps']}>
      <small>{words.place(counted(place + 1, language), counted(of, language))}</small>
      <IconButton icon="up" label={words.previous} disabled={place === 0} onClick={() => step(-1)} />
      <IconButton icon="down" label={words.following} disabled={place >= of - 1} onClick={() => step(1)} />
    </div>
  );
}

/** For the eye; the button itself says it to whoever listens. */
const Key = ({ of }: { readonly of: string }) => (
  <span className={css['key']} aria-hidden="true">
    {of}
  </span>
);
