/** Paints a scene with smooth edges. Lets the event loop breathe between bands: this runs in Electron's main process. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Picture } from './png.ts';
import type { Colour, Scene } from './scene.ts';

const band = 2_500;

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (i: 0 | 1 | 2) => from[i] + (to[i] - from[i]) * share;
  return [part(0), part(1), part(2)];
}

function colourAt({ top, bottom, shapes }: Scene, x: number, y: number, size: number): Colour {
  let colour = mix(top, bottom, y);
  for (const shape of shapes) {
    const cover = 0.5 - shape.edge(x, y) * size;
    if (cover > 0) colour = mix(colour, shape.colour, Math.min(1, cover));
  }
  return colour;
}

export async function paint(scene: Scene, size: number): Promise<Picture> {
  const pixels = new Uint8Array(size * size * 3);
  for (let i = 0; i < size * size; i += 1) {
    pixels.set(colourAt(scene, ((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size, size), i * 3);
    if (i % band === band - 1) await breathe();
  }
  return { size, channels: 3, pixels };
}
