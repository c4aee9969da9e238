/** What has to stand in WeChat's own consoles for a channel to work, ready to be copied there. */
import type { ReactNode } from 'react';
import { CopyButton } from '../parts/copy-button.tsx';
import { useWords } from '../words/words.ts';
import css from './register.module.css';

/** Each channel has one, of the same name: within its section it is no landmark of its own. */
export function Register({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  return (
    <div className={css['register']}>
      <h4>{words.wechat.register}</h4>
      <dl>{children}</dl>
    </div>
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
