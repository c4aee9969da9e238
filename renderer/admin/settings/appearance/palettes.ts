/** Colours that go together, to begin with. Both themes make of them what can be read. */
import type { Appearance } from '../../../../contract/appearance.ts';

export const paletteNames = ['green', 'sea', 'plum', 'brick', 'amber', 'ink'] as const;
export type PaletteName = (typeof paletteNames)[number];

type Palette = Pick<Appearance, 'accent' | 'background'>;

const of = (accent: string, colour: string): Palette => ({
  accent,
  background: { kind: 'colour', colour },
});

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  green: { accent: null, background: { kind: 'plain' } },
  sea: of('#0b5cad', '#dfeaf6'),
  plum: of('#7a3b8f', '#f1e6f4'),
  brick: of('#b23a2e', '#f7e8e2'),
  amber: of('#f2b01e', '#fbf3dc'),
  ink: of('#22303f', '#e3e7eb'),
};

/** A picture that staff chose stays behind whatever colours. */
export const withPalette = (now: Appearance, name: PaletteName): Appearance => {
  const { accent, background } = palettes[name];
  return { ...now, accent, background: now.background.kind === 'picture' ? now.background : background };
};

export function isPalette({ accent, background }: Appearance, name: PaletteName): boolean {
  const palette = palettes[name];
  return (
    accent === palette.accent &&
    (background.kind === 'picture' || JSON.stringify(background) === JSON.stringify(palette.background))
  );
}
