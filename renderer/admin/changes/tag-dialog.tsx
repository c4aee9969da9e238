/** Which tag, and for whom: one typed or pressed, then what it would do. */
import { useState } from 'react';
import type { Selection } from '../../../contract/list.ts';
import { useWords } from '../words/words.ts';
import { StagedDialog } from './staged-dialog.tsx';
import { isTag, TagField } from './tag-field.tsx';
import { useLater } from './use-later.ts';

interface TagDialogProps {
  readonly title: string;
  readonly on: boolean;
  readonly people: Selection;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function TagDialog({ title, on, people, onDone, onClose }: TagDialogProps) {
  const words = useWords().stage;
  const [tag, setTag] = useState('');
  const settled = useLater(tag.trim());
  const change = isTag(settled) ? ({ do: 'tag', people, tag: settled, on } as const) : null;
  return (
    <StagedDialog title={title} yes={words.yes} change={change} onDone={onDone} onClose={onClose}>
      <TagField value={tag} onChange={setTag} insist={false} without={[]} />
    </StagedDialog>
  );
}
