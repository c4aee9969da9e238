/**
 * The way into the console: hold the mark or the logo in the upper-left corner for two seconds (finger, pen or mouse), or press
 * Ctrl+Shift+S. Nothing on the screen says so to visitors; a ring grows while it is held. The console asks for the PIN.
 */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useBridge } from '../bridge-context.ts';
import { Logo } from '../dress/logo.tsx';
import { MarkIcon } from '../parts/icons.tsx';
import css from './staff-corner.module.css';

const holdFor = 2000;

export function StaffCorner({ logo }: { readonly logo: string | null }) {
  const bridge = useBridge();
  const [broken, setBroken] = useState<string | null>(null);
  const shown = logo === broken ? null : logo;
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.shiftKey && event.code === 'KeyS' && !event.repeat) {
        event.preventDefault();
        void bridge.ask['kiosk.staff']();
      }
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      clearTimeout(timer.current);
    };
  }, [bridge]);

  const hold = (event: PointerEvent) => {
    if (event.button !== 0) return;
    clearTimeout(timer.current);
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      void bridge.ask['kiosk.staff']();
    }, holdFor);
  };
  const letGo = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };

  return (
    <div
      className={css['corner']}
      data-held={held}
      data-logo={shown !== null}
      aria-hidden="true"
      onPointerDown={hold}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
    >
      <svg className={css['ring']} viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="22" pathLength="1" />
      </svg>
      {shown === null ? <MarkIcon /> : <Logo key={shown} file={shown} onBroken={() => setBroken(shown)} />}
    </div>
  );
}
