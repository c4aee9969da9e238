/** Above the list while WeChat cannot be reached: why nobody scans, and what staff can do about it. */
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../words/words.ts';
import css from './away.module.css';

export function Away({ onAdd }: { readonly onAdd: (() => void) | null }) {
  const { onsite } = useWords();
  return (
    <aside className={css['away']} role="status">
      <Icon name="reach" size={22} />
      <p>{onsite.away}</p>
      {onAdd && (
        <Button kind="main" icon="plus" onClick={onAdd}>
          {onsite.add}
        </Button>
      )}
    </aside>
  );
}
