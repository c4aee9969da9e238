/** What of a page has really reached the screen's surface: a living page can still be drawn as nothing. */
import type { WebContents } from 'electron';

/** Enough to see that there are letters, small enough to cost nothing. */
const width = 64;
/** Of 255: noise of scaling. */
const tolerance = 6;

/** Exported for its test. @param bytes four a pixel */
export function isOneColour(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (Math.abs((bytes[at] ?? 0) - (bytes[at % 4] ?? 0)) > tolerance) return false;
  }
  return true;
}

/** False also where nothing can be seen at all: a window that is hidden has no picture. */
export async function isUniform(contents: WebContents): Promise<boolean> {
  const picture = await contents.capturePage();
  return !picture.isEmpty() && isOneColour(picture.resize({ width, quality: 'good' }).toBitmap());
}
