/** A picture as data: a gradient and shapes on it, in a square from 0 to 1. `paint.ts` turns it into pixels. */

export type Colour = readonly [red: number, green: number, blue: number];

/** Distance to the edge at a point; negative inside. */
export type Edge = (x: number, y: number) => number;

export interface Shape {
  readonly colour: Colour;
  readonly edge: Edge;
}

export interface Scene {
  readonly top: Colour;
  readonly bottom: Colour;
  readonly shapes: readonly Shape[];
}

export function hsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

export const circle =
  (cx: number, cy: number, r: number): Edge =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) - r;

export const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Edge =>
  (x, y) =>
    (Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry);

/** Everything to the left of the line from a to b, walking from a to b with y down. */
export const side = (ax: number, ay: number, bx: number, by: number): Edge => {
  const length = Math.hypot(bx - ax, by - ay);
  return (x, y) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
};

export const box =
  (cx: number, cy: number, halfWidth: number, halfHeight: number, r: number): Edge =>
  (x, y) => {
    const dx = Math.abs(x - cx) - halfWidth + r;
    const dy = Math.abs(y - cy) - halfHeight + r;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - r;
  };

export const both =
  (...edges: readonly Edge[]): Edge =>
  (x, y) =>
    Math.max(...edges.map((edge) => edge(x, y)));

export const except =
  (edge: Edge, hole: Edge): Edge =>
  (x, y) =>
    Math.max(edge(x, y), -hole(x, y));

/** A line of this width along an edge. */
export const outline =
  (edge: Edge, width: number): Edge =>
  (x, y) =>
    Math.abs(edge(x, y)) - width / 2;

export const triangle = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): Edge =>
  both(side(ax, ay, bx, by), side(bx, by, cx, cy), side(cx, cy, ax, ay));
