/** Whether a picture from outside may be drawn: the console and the kiosk show what phones send. */
import { type PictureType, sizeOf } from '../../contract/picture.ts';

/** WeChat's own are 640 px at most; this is 16 MB when it is drawn. */
export const largestSide = 2_048;

/** SECURITY: may this be drawn? */
export function isDrawable(bytes: Uint8Array, type: PictureType): boolean {
  const size = sizeOf(bytes, type);
  return (
    size !== null && Math.min(size.width, size.height) > 0 && Math.max(size.width, size.height) <= largestSide
  );
}
