/** No arrow on a screen that is only touched: it shows once a mouse moves, and goes with the next finger. */
import './cursor.css';

export function watchCursor(root: HTMLElement): void {
  const by = ({ pointerType }: PointerEvent) => {
    root.dataset['pointer'] = pointerType === 'mouse' ? 'mouse' : 'touch';
  };
  root.dataset['pointer'] = window.matchMedia('(any-pointer: fine)').matches ? 'mouse' : 'touch';
  window.addEventListener('pointerdown', by, { capture: true });
  window.addEventListener('pointermove', by, { capture: true });
}
