/** What the choice of a screen is called. Pure. */
import type { AttachedDisplay } from '../../../../contract/device.ts';

export interface DisplayWords {
  readonly displayMain: string;
  readonly displayAt: (at: number) => string;
  readonly displayIsMain: string;
  readonly displayAbsent: string;
}

export const isAbsent = (screens: readonly AttachedDisplay[], display: number | null) =>
  display !== null && !screens.some(({ number }) => number === display);

const nameOf = (screen: AttachedDisplay, said: DisplayWords) =>
  [
    said.displayAt(screen.number),
    screen.label,
    `${screen.pixels.width} × ${screen.pixels.height}`,
    screen.isMain ? said.displayIsMain : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** @param screens null while main has not said which there are: then nothing is said to be absent */
export function displayOptions(
  screens: readonly AttachedDisplay[] | null,
  display: number | null,
  said: DisplayWords,
): { readonly value: string; readonly text: string }[] {
  const there = screens ?? [];
  const kept =
    display !== null && isAbsent(there, display)
      ? [
          {
            value: String(display),
            text: screens ? `${said.displayAt(display)} · ${said.displayAbsent}` : said.displayAt(display),
          },
        ]
      : [];
  return [
    { value: '', text: said.displayMain },
    ...there.map((screen) => ({ value: String(screen.number), text: nameOf(screen, said) })),
    ...kept,
  ];
}
