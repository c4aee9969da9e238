/** A large phone with the button that it now asks about: look there. A mini program is known by its capsule. */
import type { Way } from '../../../contract/channel.ts';
import { TickIcon } from '../parts/icons.tsx';
import { useWords } from '../words/words.ts';
import css from './scanned-phone.module.css';

export function ScannedPhone({ way }: { readonly way: Way }) {
  const { allow } = useWords().ways[way].scanned;
  return (
    <div className={css['phone']} data-way={way} aria-hidden="true">
      <span className={css['badge']}>
        <TickIcon />
      </span>
      <span className={css['lines']} />
      <span className={css['button']}>{allow}</span>
    </div>
  );
}
