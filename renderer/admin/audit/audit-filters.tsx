/** What stands above the audit log: its search and its filters. Whatever is done with the log stands beside them. */
import type { ReactNode } from 'react';
import { type AuditAction, auditActions } from '../../../contract/audit.ts';
import { Button } from '../parts/button.tsx';
import { PlainSearch } from '../parts/plain-search.tsx';
import { useWords } from '../words/words.ts';
import css from './audit.module.css';
import { type AuditFilter, noFilter, type Span, spans } from './audit-query.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly staff: readonly string[];
  readonly onFilter: (filter: AuditFilter) => void;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

const toList = () => document.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus();

export function AuditFilters({ filter, staff, onFilter, onAgain, children }: AuditFiltersProps) {
  const words = useWords();
  const said = words.audit;
  const by = [{ value: '', text: said.anybody }, ...staff.map((name) => ({ value: name, text: name }))];
  const actions = auditActions.map((action) => ({ value: action, text: said.action[action] }));
  const filtered = filter.by || filter.action || filter.span !== 'all' || filter.person;
  return (
    <>
      <header className={css['head']}>
        <h1>{said.title}</h1>
        <PlainSearch
          search={filter.text}
          onSearch={(text) => onFilter({ ...filter, text })}
          onDown={toList}
          hint={said.searchHint}
        />
        <div className={css['actions']} data-slot="audit-export">
          <Button icon="refresh" kind="quiet" onClick={onAgain}>
            {said.again}
          </Button>
          {children}
        </div>
      </header>
      <div className={css['filters']}>
        <OneOf
          label={said.column.who}
          value={filter.by}
          options={by}
          onChange={(next) => onFilter({ ...filter, by: next })}
        />
        <OneOf
          label={said.column.action}
          value={filter.action}
          options={[{ value: '', text: said.anyAction }, ...actions]}
          onChange={(next) => onFilter({ ...filter, action: next as AuditAction | '' })}
        />
        <OneOf
          label={said.column.at}
          value={filter.span}
          options={spans.map((span) => ({ value: span, text: said.span[span] }))}
          onChange={(next) => onFilter({ ...filter, span: next as Span })}
        />
        {filter.person && <span className={css['only']}>{said.onePerson}</span>}
        {filtered && (
          <Button
            kind="quiet"
            icon="cross"
            onClick={() => onFilter({ ...noFilter, text: filter.text, person: null })}
          >
            {said.all}
          </Button>
        )}
      </div>
    </>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function OneOf({ label, value, options, onChange }: OneOfProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
