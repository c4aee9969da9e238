/** Opens the import, for those who may change many people at once. */
import { useState } from 'react';
import { useMay } from '../may.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { ImportDialog } from './import-dialog.tsx';

export function ImportButton() {
  const words = useWords().importing;
  const may = useMay('import.take');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button kind="quiet" icon="share" onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
