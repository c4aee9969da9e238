/** The kiosk's two buttons: the one thing to do, and the way out. */
import type { ReactNode, RefObject } from 'react';
import css from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly main?: boolean;
  readonly place?: RefObject<HTMLButtonElement | null>;
}

export function Button({ children, onPress, main = false, place }: ButtonProps) {
  return (
    <button ref={place} type="button" className={css['button']} data-main={main} onClick={onPress}>
      {children}
    </button>
  );
}
