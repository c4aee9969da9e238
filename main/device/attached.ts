/** The screens that are attached now, for staff to choose from. */
import { screen } from 'electron';
import type { AttachedDisplay } from '../../contract/device.ts';
import { inOrder } from './displays.ts';

export function attachedDisplays(): readonly AttachedDisplay[] {
  const main = screen.getPrimaryDisplay().id;
  return inOrder(screen.getAllDisplays()).map(({ id, label, bounds, scaleFactor }, at) => ({
    number: at + 1,
    label,
    pixels: {
      width: Math.round(bounds.width * scaleFactor),
      height: Math.round(bounds.height * scaleFactor),
    },
    area: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height },
    isMain: id === main,
  }));
}
