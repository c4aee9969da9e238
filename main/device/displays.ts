/** Which screen the kiosk stands on and which are blacked out. Pure. */

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of Electron's `Display` that is used. */
export interface Place {
  readonly id: number;
  readonly bounds: Area;
}

export interface Layout {
  readonly kiosk: Place;
  readonly black: readonly Place[];
}

/** From the left, then from the top: as staff would count them. */
export const inOrder = <P extends Place>(places: readonly P[]) =>
  [...places].sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y || a.id - b.id);

export const sameArea = (a: Area, b: Area) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/**
 * @param wanted counted from 1; a screen that is not there gives way to the main one, so that a cable pulled out
 *   never leaves the lobby without a kiosk.
 */
export function layOut(places: readonly Place[], main: Place, wanted: number | null): Layout {
  const ordered = inOrder(places);
  const kiosk = (wanted === null ? undefined : ordered[wanted - 1]) ?? main;
  // Mirrored screens show the same area twice.
  const black = ordered.filter(({ id, bounds }) => id !== kiosk.id && !sameArea(bounds, kiosk.bounds));
  return { kiosk, black };
}
