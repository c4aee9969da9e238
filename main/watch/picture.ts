/** What of a page has really reached the screen's surface: a living page can still be drawn as nothing. */
import type { BrowserWindow, Rectangle } from 'electron';

/** Enough to see that there are letters; small, because a picture lies in memory until garbage is collected. */
const width = 64;
const strip = 16;
/** Of 255: noise of scaling. */
const tolerance = 6;

/** Exported for its test. @param bytes four a pixel */
export function isOneColour(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (Math.abs((bytes[at] ?? 0) - (bytes[at % 4] ?? 0)) > tolerance) return false;
  }
  return true;
}

async function isOneColourIn(window: BrowserWindow, part?: Rectangle): Promise<boolean> {
  const picture = await window.webContents.capturePage(part);
  const seen = part ? picture : picture.resize({ width, quality: 'good' });
  return !picture.isEmpty() && isOneColour(seen.toBitmap());
}

/** False also where nothing can be seen at all: a window that is hidden has no picture. */
export async function isUniform(window: BrowserWindow): Promise<boolean> {
  const { width: wide, height: high } = window.getContentBounds();
  // A whole screen is tens of megabytes; it is looked at only where a strip down its middle shows nothing.
  const middle = { x: Math.round((wide - strip) / 2), y: 0, width: strip, height: high };
  return (await isOneColourIn(window, middle)) && isOneColourIn(window);
}
