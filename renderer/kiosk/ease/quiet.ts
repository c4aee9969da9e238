/** Notices that nobody touches anything any more. */
import { useEffect, useEffectEvent } from 'react';

/** In ms: whoever has not touched anything for so long where nothing is read has gone. */
export const goneAfter = 60_000;

/** @param gone called once, `after` ms without a touch or a key while `watching`. */
export function useQuiet(watching: boolean, after: number, gone: () => void): void {
  const leave = useEffectEvent(gone);
  useEffect(() => {
    if (!watching) return;
    const end = () => leave();
    let timer = setTimeout(end, after);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(end, after);
    };
    window.addEventListener('pointerdown', stay);
    window.addEventListener('keydown', stay);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', stay);
      window.removeEventListener('keydown', stay);
    };
  }, [watching, after]);
}
