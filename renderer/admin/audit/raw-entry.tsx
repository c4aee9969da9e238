/** An entry as it is kept, for whoever has to prove something: field names, values, ids and the time in UTC. */
import { useState } from 'react';
import type { AuditRow } from '../../../contract/audit.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useWords } from '../words/words.ts';
import css from './audit-entry.module.css';

export function RawEntry({ entry }: { readonly entry: AuditRow }) {
  const words = useWords().auditValue;
  const [open, setOpen] = useState(false);
  const { personName: _, hash: _hash, ...kept } = entry;
  const raw = JSON.stringify({ ...kept, at: new Date(entry.at).toISOString() }, null, 2);
  return (
    <details className={css['raw']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.raw}</summary>
      {open && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <pre tabIndex={0}>{raw}</pre>
          <CopyButton text={raw} label={words.copyRaw} />
        </>
      )}
    </details>
  );
}
