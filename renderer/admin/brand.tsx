/** The mark and the name. */
import css from './brand.module.css';
import { Chip } from './parts/chip.tsx';
import { useWords } from './words/words.ts';

export function Brand({ demo }: { readonly demo: boolean }) {
  const words = useWords();
  return (
    <div className={css['brand']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="6" />
        <path d="M6 8l2.6 8L12 9.5 15.4 16 18 8" />
      </svg>
      <span className={css['name']}>WxLobby</span>
      {demo && <Chip tone="warn">{words.demo.mark}</Chip>}
    </div>
  );
}
