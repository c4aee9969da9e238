/** What has to stand in WeChat's own consoles for a channel to work, ready to be copied there. */
import { type ReactNode, useId } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { useWords } from '../words/words.ts';
import css from './register.module.css';

export function Register({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const id = useId();
  return (
    <section className={css['register']} aria-labelledby={id}>
      <h4 id={id}>{words.wechat.register}</h4>
      <dl>{children}</dl>
    </section>
  );
}

interface RegisterRowProps {
  readonly name: string;
  /** Null: not known yet; undefined: there is nothing to copy. */
  readonly value?: string | null;
  readonly note?: ReactNode;
}

export function RegisterRow({ name, value, note }: RegisterRowProps) {
  const words = useWords();
  return (
    <div className={css['row']}>
      <dt>{name}</dt>
      <dd>
        {value && (
          <span className={css['value']}>
            <code>{value}</code>
            <CopyButton text={value} label={words.common.copy} />
          </span>
        )}
        {value === null && <span className={css['missing']}>{words.wechat.noOrigin}</span>}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
