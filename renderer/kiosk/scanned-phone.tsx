/** A large phone with the button that WeChat asks about: look there now. */
import { TickIcon } from './icons.tsx';
import css from './scanned-phone.module.css';
import { useWords } from './words.ts';

export function ScannedPhone() {
  const { scanned } = useWords();
  return (
    <div className={css['phone']} aria-hidden="true">
      <span className={css['badge']}>
        <TickIcon />
      </span>
      <span className={css['lines']} />
      <span className={css['button']}>{scanned.allow}</span>
    </div>
  );
}
