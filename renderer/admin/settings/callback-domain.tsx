/** What has to stand on the Open Platform for this callback address: the host alone. The commonest mistake there is. */
import { CopyButton } from '../parts/copy-button.tsx';
import { callbackDomain } from '../problems.ts';
import { useWords } from '../words/words.ts';
import css from './callback-domain.module.css';

export function CallbackDomain({ address }: { readonly address: string }) {
  const words = useWords();
  const domain = callbackDomain(address);
  if (domain === null) return null;
  return (
    <p className={css['domain']}>
      {words.settings.domain} <code>{domain}</code>
      <CopyButton text={domain} label={words.common.copy} />
    </p>
  );
}
