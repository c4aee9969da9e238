/** The pictures people chose for themselves: portraits, and what others put there instead. */
import type { Colour, Scene, Shape } from './scene.ts';
import { both, box, circle, ellipse, except, hsl, outline, side, triangle } from './scene.ts';

export const motifs = ['short', 'long', 'bun', 'elder', 'mountain', 'cat', 'flower'] as const;
export type Motif = (typeof motifs)[number];

export interface Avatar {
  readonly motif: Motif;
  /** 0 to 360: gives every picture its own colours. */
  readonly hue: number;
}

const ink: Colour = [38, 34, 40];
const white: Colour = [255, 255, 255];
const skin: Colour = [250, 214, 184];

const ground = (hue: number) => ({ top: hsl(hue, 0.62, 0.8), bottom: hsl((hue + 28) % 360, 0.58, 0.66) });

const face: readonly Shape[] = [
  { colour: [232, 186, 152], edge: box(0.5, 0.68, 0.075, 0.12, 0.06) },
  { colour: skin, edge: ellipse(0.5, 0.46, 0.185, 0.215) },
  { colour: ink, edge: circle(0.43, 0.47, 0.017) },
  { colour: ink, edge: circle(0.57, 0.47, 0.017) },
  { colour: [244, 164, 148], edge: circle(0.385, 0.535, 0.03) },
  { colour: [244, 164, 148], edge: circle(0.615, 0.535, 0.03) },
  { colour: [190, 84, 80], edge: both(ellipse(0.5, 0.55, 0.055, 0.04), side(1, 0.555, 0, 0.555)) },
];

const shoulders = (hue: number): readonly Shape[] => [
  { colour: hsl((hue + 190) % 360, 0.42, 0.42), edge: ellipse(0.5, 1.06, 0.37, 0.31) },
  { colour: hsl((hue + 190) % 360, 0.42, 0.52), edge: ellipse(0.5, 0.78, 0.1, 0.06) },
];

/** Hair over the forehead, parted on one side. */
const fringe = (colour: Colour): Shape => ({
  colour,
  edge: except(ellipse(0.5, 0.39, 0.215, 0.2), ellipse(0.54, 0.55, 0.2, 0.2)),
});

const glasses: readonly Shape[] = [
  { colour: ink, edge: outline(circle(0.425, 0.47, 0.062), 0.013) },
  { colour: ink, edge: outline(circle(0.575, 0.47, 0.062), 0.013) },
  { colour: ink, edge: box(0.5, 0.465, 0.016, 0.0065, 0.006) },
];

const black: Colour = [44, 36, 38];
const brown: Colour = [92, 58, 40];
const grey: Colour = [196, 198, 202];

const scenes: Record<Motif, (hue: number) => Scene> = {
  short: (hue) => ({ ...ground(hue), shapes: [...shoulders(hue), ...face, fringe(black)] }),
  long: (hue) => ({
    ...ground(hue),
    shapes: [
      { colour: brown, edge: box(0.5, 0.53, 0.25, 0.31, 0.24) },
      ...shoulders(hue),
      ...face,
      fringe(brown),
    ],
  }),
  bun: (hue) => ({
    ...ground(hue),
    shapes: [
      { colour: black, edge: circle(0.5, 0.17, 0.085) },
      ...shoulders(hue),
      ...face,
      fringe(black),
      { colour: hsl(hue, 0.7, 0.5), edge: box(0.5, 0.225, 0.06, 0.014, 0.012) },
    ],
  }),
  elder: (hue) => ({ ...ground(hue), shapes: [...shoulders(hue), ...face, fringe(grey), ...glasses] }),
  mountain: (hue) => ({
    top: hsl(hue, 0.72, 0.82),
    bottom: hsl((hue + 330) % 360, 0.75, 0.86),
    shapes: [
      { colour: [255, 214, 140], edge: circle(0.68, 0.34, 0.12) },
      { colour: hsl(hue, 0.3, 0.56), edge: triangle(0.38, 0.3, -0.25, 1.1, 1, 1.1) },
      { colour: white, edge: both(triangle(0.38, 0.3, -0.25, 1.1, 1, 1.1), side(0, 0.5, 1, 0.43)) },
      { colour: hsl(hue, 0.36, 0.42), edge: triangle(0.76, 0.52, 0.2, 1.1, 1.3, 1.1) },
      { colour: hsl(hue, 0.4, 0.32), edge: ellipse(0.4, 1.08, 0.8, 0.28) },
    ],
  }),
  cat: (hue) => ({
    ...ground(hue),
    shapes: [
      { colour: [246, 170, 96], edge: triangle(0.24, 0.2, 0.2, 0.55, 0.48, 0.4) },
      { colour: [246, 170, 96], edge: triangle(0.76, 0.2, 0.52, 0.4, 0.8, 0.55) },
      { colour: [255, 198, 190], edge: triangle(0.28, 0.28, 0.26, 0.46, 0.4, 0.39) },
      { colour: [255, 198, 190], edge: triangle(0.72, 0.28, 0.6, 0.39, 0.74, 0.46) },
      { colour: [246, 170, 96], edge: ellipse(0.5, 0.58, 0.32, 0.28) },
      { colour: [255, 240, 222], edge: ellipse(0.5, 0.68, 0.18, 0.14) },
      { colour: ink, edge: ellipse(0.38, 0.55, 0.032, 0.045) },
      { colour: ink, edge: ellipse(0.62, 0.55, 0.032, 0.045) },
      { colour: white, edge: circle(0.39, 0.535, 0.012) },
      { colour: white, edge: circle(0.63, 0.535, 0.012) },
      { colour: [214, 100, 96], edge: triangle(0.46, 0.63, 0.5, 0.675, 0.54, 0.63) },
    ],
  }),
  flower: (hue) => ({
    top: hsl((hue + 140) % 360, 0.4, 0.86),
    bottom: hsl((hue + 120) % 360, 0.4, 0.72),
    shapes: [
      ...Array.from({ length: 8 }, (_, i) => {
        const turn = (i / 8) * 2 * Math.PI;
        const colour = hsl((hue + (i % 2) * 12) % 360, 0.75, i % 2 === 0 ? 0.68 : 0.62);
        return { colour, edge: circle(0.5 + 0.2 * Math.cos(turn), 0.5 + 0.2 * Math.sin(turn), 0.135) };
      }),
      { colour: [255, 206, 92], edge: circle(0.5, 0.5, 0.125) },
      { colour: [240, 170, 60], edge: outline(circle(0.5, 0.5, 0.09), 0.014) },
    ],
  }),
};

export const sceneOf = ({ motif, hue }: Avatar): Scene => scenes[motif](hue);
