/** A rectangle of this page as main wants it: whole pixels, inside the page, so that edges stay sharp. */
import type { Frame } from '../../../contract/kiosk.ts';

export function frameOf(box: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): NonNullable<Frame> {
  const x = Math.max(0, Math.round(box.x));
  const y = Math.max(0, Math.round(box.y));
  return {
    x,
    y,
    width: Math.max(0, Math.round(box.x + box.width) - x),
    height: Math.max(0, Math.round(box.y + box.height) - y),
  };
}
