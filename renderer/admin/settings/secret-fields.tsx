/** The password field for an AppSecret, and the agreement to keep it in memory only where nothing else is possible. */
import { Field, Problem, Tick } from '../parts/field.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './secret-fields.module.css';
import type { SecretEntry } from './use-secret.ts';

interface SecretFieldsProps {
  readonly entry: SecretEntry;
  readonly insist: boolean;
}

export function SecretFields({ entry, insist }: SecretFieldsProps) {
  const words = useWords();
  return (
    <>
      <Field
        label={words.settings.secret}
        hint={words.settings.secretHint}
        type="password"
        autoComplete="off"
        value={entry.secret}
        onChange={entry.onSecret}
        problem={entry.problem}
        insist={insist}
        code
      />
      {entry.failure && <Trouble failure={entry.failure} />}
      {entry.offerMemory && (
        <div className={css['memory']}>
          <p>{words.settings.noKeychain}</p>
          <Tick
            label={words.settings.inMemory}
            hint={words.settings.inMemoryText}
            checked={entry.inMemory}
            onChange={entry.onInMemory}
          />
          {insist && !entry.inMemory && <Problem text={words.settings.inMemoryNeeded} />}
        </div>
      )}
    </>
  );
}
