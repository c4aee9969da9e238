/** The audit log: who did what, when, where and to whom, and whether anybody tampered with it. */
import { useState } from 'react';
import type { AuditRow } from '../../../contract/audit.ts';
import { useBridge } from '../desk.ts';
import { ExportButton } from '../files/export-button.tsx';
import { useList } from '../grid/use-list.ts';
import { goInstead, pageHash } from '../route.ts';
import css from './audit.module.css';
import { AuditEntry } from './audit-entry.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';
import { type AuditFilter, noFilter, searchOf } from './audit-query.ts';
import { CheckButton, Proof, useProof } from './proof.tsx';

interface AuditPageProps {
  /** Only what was done to this person. */
  readonly person: string | null;
  readonly staff: readonly string[];
}

export function AuditPage({ person, staff }: AuditPageProps) {
  const bridge = useBridge();
  const [chosen, setChosen] = useState<Omit<AuditFilter, 'person'>>(noFilter);
  const [shown, setShown] = useState<AuditRow | null>(null);
  const proving = useProof();
  const filter = { ...chosen, person };
  const search = searchOf(filter);
  const list = useList(
    { open: bridge.ask['audit.list'], rows: bridge.ask['audit.rows'] },
    { search },
    search,
  );
  const onFilter = ({ person: kept, ...next }: AuditFilter) => {
    setChosen(next);
    if (kept !== person) goInstead(pageHash('audit'));
  };
  return (
    <div className={css['page']} data-open={shown !== null || undefined}>
      <section className={css['pane']}>
        <AuditFilters filter={filter} staff={staff} onFilter={onFilter} onAgain={() => void list.again()}>
          <ExportButton
            subject={list.open && { what: 'audit', list: list.open.id }}
            rows={list.open?.total.count ?? 0}
            titles={[]}
          />
          <CheckButton proving={proving} />
        </AuditFilters>
        <Proof proving={proving} onShow={(number) => void showEntry(number)} />
        <AuditList list={list} filtered={search !== ''} shown={shown?.number ?? null} onShow={setShown} />
      </section>
      {shown && <AuditEntry entry={shown} onClose={() => setShown(null)} />}
    </div>
  );

  /** Numbers have no gaps: an entry stands that many places before the newest. */
  async function showEntry(number: number): Promise<void> {
    const all = await bridge.ask['audit.list']({ search: '' });
    if (!all.ok) return;
    const from = Math.max(0, all.value.total.count - number);
    const answer = await bridge.ask['audit.rows']({ list: all.value.list, from, count: 1 });
    const [row] = answer.ok ? answer.value : [];
    if (row) setShown(row);
  }
}
