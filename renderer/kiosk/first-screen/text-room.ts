/** How much room words of staff's own take, so that the largest type is for the shortest words. Pure. */

export type TextRoom = 'short' | 'long' | 'longest';

/** East Asian characters are as wide as they are high, Latin letters about half that. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);

/** In halves of a square. */
const most = { title: { short: 24, long: 44 }, line: { short: 60, long: 100 } } as const;

export function textRoom(text: string, use: keyof typeof most): TextRoom {
  const width = widthOf(text);
  if (width <= most[use].short) return 'short';
  return width <= most[use].long ? 'long' : 'longest';
}
