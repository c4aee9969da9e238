/** What of two short texts differs: what they begin and end with alike is set apart. Pure. */

export interface Parted {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/** Whole characters as one sees them: half an emoji is no difference anybody can read. */
const charactersOf = (text: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

export function differenceOf(was: string, became: string): readonly [Parted, Parted] {
  const [one, two] = [charactersOf(was), charactersOf(became)];
  const shorter = Math.min(one.length, two.length);
  let start = 0;
  while (start < shorter && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
  const part = (all: readonly string[]): Parted => ({
    start: all.slice(0, start).join(''),
    middle: all.slice(start, all.length - end).join(''),
    end: all.slice(all.length - end).join(''),
  });
  return [part(one), part(two)];
}
