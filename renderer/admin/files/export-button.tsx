/** Opens the export of what is on screen, for those who may take it along. */
import { useState } from 'react';
import { useMay } from '../may.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { ExportDialog, type Subject } from './export-dialog.tsx';

interface ExportButtonProps {
  readonly subject: Subject | null;
  readonly rows: number;
  readonly titles: readonly string[];
}

export function ExportButton({ subject, rows, titles }: ExportButtonProps) {
  const words = useWords().exporting;
  const may = useMay('export.start');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        kind="quiet"
        icon="intoFile"
        disabled={subject === null || rows === 0}
        onClick={() => setOpen(true)}
      >
        {words.button}
      </Button>
      {open && subject && (
        <ExportDialog subject={subject} rows={rows} titles={titles} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
