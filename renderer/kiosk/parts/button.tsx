/** The kiosk's buttons: the one thing to do, the way out, and what few need. */
import type { ReactNode, RefObject } from 'react';
import css from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly main?: boolean;
  /** For what few need. */
  readonly quiet?: boolean;
  /** Sends the form it stands in, instead of doing something. */
  readonly sends?: boolean;
  readonly place?: RefObject<HTMLButtonElement | null>;
}

export function Button({
  children,
  onPress,
  main = false,
  quiet = false,
  sends = false,
  place,
}: ButtonProps) {
  return (
    <button
      ref={place}
      type={sends ? 'submit' : 'button'}
      className={css['button']}
      data-main={main}
      data-quiet={quiet}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
