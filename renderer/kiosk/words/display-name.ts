/** A name comes from a stranger: this keeps it short and legible. Main has cleaned it already; the screen trusts nobody. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Long enough for any real name, short enough for two lines. */
const longest = 40;
/** Code points of one visible character: a family emoji has 7, a stack of accents made to climb has more. */
const tallest = 8;

/** Control, bidirectional and invisible characters, but for the joiner that emoji are made with. */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}]|[\u115f\u1160\u3164\uffa0]|\u034f/gu;
/** Something that leaves ink. */
const ink = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Far more than is ever shown; to cut a book into characters would stop the page for a minute. */
const enough = 2000;
const breaks = /[\t-\r\u0085\u2028\u2029]/g;

/** The first characters as a person counts them, each kept low; at most one more than may be shown. */
function characters(name: string): readonly string[] {
  const text = name.slice(0, enough).replace(breaks, ' ').replace(unseen, '').replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    found.push([...segment].slice(0, tallest).join(''));
    if (found.length > longest) break;
  }
  return found;
}

/** Empty when nothing of the name can be seen. */
export function displayName(name: string): string {
  const found = characters(name);
  const kept = found.slice(0, longest).join('').trim();
  if (!ink.test(kept)) return '';
  return found.length > longest ? `${kept}…` : kept;
}

/** What stands in the circle when there is no picture; null where a name has no letter at all. */
export function initialOf(name: string): string | null {
  const first = characters(name).find((one) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(one));
  return first ? first.toUpperCase() : null;
}
