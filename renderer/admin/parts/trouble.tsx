/** A failure in words for staff, with the facts for support and a way to try again. */
import type { PlainFailure } from '../../../contract/failure.ts';
import { factsOf, tell } from '../../../contract/words/tell.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import css from './trouble.module.css';

interface TroubleProps {
  readonly failure: PlainFailure;
  readonly again?: () => void;
}

export function Trouble({ failure, again }: TroubleProps) {
  const words = useWords();
  const said = tell(useLanguage(), failure).staff;
  const facts = [failure.code, factsOf(failure.detail)].filter(Boolean).join(' · ');
  return (
    <div className={css['trouble']} role="alert">
      <Icon name="bad" />
      <div className={css['text']}>
        <strong>{said.what}</strong>
        <p>{said.todo}</p>
        <p className={css['facts']}>{words.common.details(facts)}</p>
      </div>
      {again && <Button onClick={again}>{words.common.retry}</Button>}
    </div>
  );
}
