/** One value of an entry as it is read; what is written in the log stands in its title. */
import { useAsked } from '../desk.ts';
import { Chip } from '../parts/chip.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { personHash } from '../route.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './audit-entry.module.css';
import { shownValue } from './shown-value.ts';

interface AuditValueProps {
  readonly field: string;
  readonly value: string | null;
}

export function AuditValue({ field, value }: AuditValueProps) {
  const words = useWords();
  const language = useLanguage();
  const shown = shownValue(value, { field, words, language });
  if (shown === null || value === null) return <span className={css['nothing']}>—</span>;
  if (shown.as === 'person') return <Named id={shown.id} />;
  if (shown.as === 'chips')
    return (
      <span className={css['chips']} title={value}>
        {shown.items.map((item) => (
          <Chip key={item}>
            <bdi>{item}</bdi>
          </Chip>
        ))}
      </span>
    );
  return <bdi title={shown.text === value ? undefined : value}>{shown.text}</bdi>;
}

/** Whoever was erased, or is not to be found by this reader, keeps the id alone. */
function Named({ id }: { readonly id: string }) {
  const words = useWords();
  const person = useAsked(id, ({ ask }) => ask['people.one'](id));
  const { value } = person;
  if (value === null)
    return (
      <bdi className={css['nothing']} title={id}>
        {person.waiting ? '…' : words.auditValue.somebody}
      </bdi>
    );
  return (
    <a className={css['person']} href={personHash(value.id)} title={id}>
      <PersonName nickname={value.displayName ?? value.nickname} />
    </a>
  );
}
