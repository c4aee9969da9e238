/** Grey bars where text will be: what is coming has this shape. */
import { useWords } from '../words/words.ts';
import css from './skeleton.module.css';

export function Skeleton({ rows }: { readonly rows: number }) {
  const words = useWords();
  return (
    <div className={css['skeleton']} role="status" aria-label={words.common.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <div key={row} className={css['row']}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
