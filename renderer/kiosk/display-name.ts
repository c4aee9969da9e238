/** A name comes from a stranger: this keeps it short and legible. Main has cleaned it already; the screen trusts nobody. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Long enough for any real name, short enough for two lines. */
const longest = 40;
/** Code points of one visible character: a family emoji has 7, a stack of accents made to climb has more. */
const tallest = 8;

/** Control, bidirectional and invisible characters, but for the joiner that emoji are made with. */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}]|[\u115f\u1160\u3164\uffa0]|\u034f/gu;
/** Something that leaves ink. */
const ink = /[\p{L}\p{N}\p{P}\p{S}]/u;

const graphemes = (text: string) => Array.from(segmenter.segment(text), (part) => part.segment);
const lowered = (grapheme: string) => [...grapheme].slice(0, tallest).join('');

/** Empty when nothing of the name can be seen. */
export function displayName(name: string): string {
  const whole = graphemes(name.replace(/\s+/g, ' ').replace(unseen, '').trim());
  const kept = whole.slice(0, longest).map(lowered).join('').trim();
  if (!ink.test(kept)) return '';
  return whole.length > longest ? `${kept}…` : kept;
}

/** What stands in the circle when there is no picture; null where a name begins with no letter at all. */
export function initialOf(name: string): string | null {
  const first = graphemes(displayName(name)).find((one) =>
    /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(one),
  );
  return first ? first.toLocaleUpperCase() : null;
}
