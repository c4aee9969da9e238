/** The part of `search` that only the console can show. Null until the list of people is measured in real Electron. */
import type { Figures } from './bench.ts';

export const measureScreen = async (_folder: string): Promise<Figures> => ({
  firstPaintMs: null,
  jumpMs: null,
  scrollGapP99Ms: null,
});
