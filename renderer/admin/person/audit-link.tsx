/** The way from a person to who looked at them and changed them, for those who read the log. */
import { useMay } from '../may.ts';
import { Icon } from '../parts/icon.tsx';
import { auditHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './audit-link.module.css';

export function AuditLink({ person }: { readonly person: string }) {
  const words = useWords();
  if (!useMay('audit.list')) return null;
  return (
    <a className={css['link']} href={auditHash(person)}>
      <Icon name="safe" size={18} />
      {words.person.audit}
    </a>
  );
}
