/** Opens the import, for those who may change many people at once. */
import { useState } from 'react';
import type { Receipt } from '../../../contract/change.ts';
import { UndoImportDialog } from '../changes/undo-import-dialog.tsx';
import { useMay } from '../may.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { ImportDialog } from './import-dialog.tsx';

export function ImportButton() {
  const words = useWords().importing;
  const may = useMay('import.take');
  const [open, setOpen] = useState(false);
  const [undoing, setUndoing] = useState<Receipt | null>(null);
  const undo = (receipt: Receipt) => {
    setOpen(false);
    setUndoing(receipt);
  };
  if (!may) return null;
  return (
    <>
      <Button kind="quiet" icon="share" onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {open && <ImportDialog onUndo={undo} onClose={() => setOpen(false)} />}
      {undoing && <UndoImportDialog receipt={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}
