/** One entry in full: field by field, what was and what became. */
import type { AuditRow } from '../../../contract/audit.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { personHash } from '../route.ts';
import { fullTime } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './audit-entry.module.css';
import { AuditValue } from './audit-value.tsx';
import { RawEntry } from './raw-entry.tsx';
import { aboutOf, fieldOf, whoOf } from './say-entry.ts';

interface AuditEntryProps {
  readonly entry: AuditRow;
  readonly onClose: () => void;
}

export function AuditEntry({ entry, onClose }: AuditEntryProps) {
  const words = useWords();
  const language = useLanguage();
  const said = words.audit;
  const about = aboutOf(entry, words);
  return (
    <aside className={css['entry']} aria-label={said.entry(entry.number)}>
      <header className={css['head']}>
        <h2>{said.action[entry.action]}</h2>
        <IconButton icon="cross" label={words.common.close} onClick={onClose} />
      </header>
      <dl className={css['facts']}>
        <Fact label={said.column.number} value={String(entry.number)} />
        <Fact label={said.column.at} value={fullTime(entry.at, language)} />
        <Fact
          label={said.column.who}
          value={entry.role === 'app' ? said.app : `${whoOf(entry, words)} · ${words.role[entry.role]}`}
        />
        {entry.kiosk && <Fact label={said.column.kiosk} value={entry.kiosk} />}
        {entry.person ? (
          <div>
            <dt>{said.column.about}</dt>
            <dd>
              <a className={css['person']} href={personHash(entry.person)}>
                <bdi>{about}</bdi>
                <Icon name="next" size={16} />
              </a>
            </dd>
          </div>
        ) : (
          entry.about && <Fact label={said.column.about} value={about || entry.about} />
        )}
      </dl>
      {entry.changes.length > 0 && <Changes entry={entry} />}
      <RawEntry entry={entry} />
      <p className={css['seal']}>
        <span>{said.seal}</span>
        <code>{entry.hash}</code>
      </p>
    </aside>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Changes({ entry }: { readonly entry: AuditRow }) {
  const words = useWords();
  const said = words.audit;
  return (
    <table className={css['changes']}>
      <thead>
        <tr>
          <th scope="col">{said.what}</th>
          <th scope="col">{said.was}</th>
          <th scope="col">{said.became}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map(({ field, was, became }) => (
          <tr key={field}>
            <th scope="row" title={field}>
              {fieldOf(field, words)}
            </th>
            <td>
              <AuditValue field={field} value={was} />
            </td>
            <td>
              <AuditValue field={field} value={became} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
