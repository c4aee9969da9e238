/** Names as visitors gave them are hostile text: these say whether there is anything to see, and what to draw. */

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\u115f\u1160\u3164\uffa0\u2800]|[\ufe00-\ufe0f]/gu;

/** The characters that turn the text after them around, so that `gnp.exe` is read as `exe.png`. */
const turning = /[\u202a-\u202e]/g;

/** The name without what turns it around, or null when nothing of it would be visible. */
export function seenName(nickname: string): string | null {
  return nickname.replace(unseen, '') === '' ? null : nickname.replace(turning, '');
}

/** The first visible character, whole: an emoji family is one, a letter keeps its marks (but not fifty of them). */
export function initialOf(nickname: string): string {
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(nickname);
  for (const { segment } of graphemes) {
    if (seenName(segment) === null) continue;
    const bare = /^\p{L}/u.test(segment) ? ([...segment][0] ?? '') : segment;
    return bare.toUpperCase();
  }
  return '';
}

/** One of `count` tints for a person, always the same one. */
export function tintOf(id: string, count: number): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return sum % count;
}

/** Long ids are shown by their last four characters; short ones not at all. */
export function masked(id: string): string {
  return id.length > 8 ? `••••••••${id.slice(-4)}` : '••••••••';
}

/** A number as one reads it: mainland mobiles in three groups, every other one as it is. */
export function grouped(number: string): string {
  return number.replace(/^\+86(\d{3})(\d{4})(\d{4})$/, '+86 $1 $2 $3');
}
