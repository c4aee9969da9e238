/**
 * The one rule for names that strangers choose. Kept: emoji with their joiners, every script, HTML as plain text.
 * Removed: what can break a line, a log or the name next to it. Pure; safe to apply twice.
 */

const longest = 64;
/** No name of 64 characters a person can see needs more; keeps a name of 100 kB from costing anything. */
const worthReading = 2048;

/**
 * Control characters (C0, C1, line and paragraph separator) and the bidi overrides and isolates, which turn the text
 * around a name. Bidi letters and the harmless marks U+200E and U+200F stay.
 */
const unwanted = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** A high surrogate without its low one, or the other way round; with the `u` flag a pair is one character. */
const loneSurrogates = /\p{Surrogate}/gu;
/** Zero-width characters, fillers and spaces: a name made of these alone is no name. */
const invisible = /[\p{Default_Ignorable_Code_Point}\s\u2800]/gu;

export function cleanNickname(raw: string): string {
  const clean = raw.slice(0, worthReading).replace(unwanted, '').replace(loneSurrogates, '').trim();
  if (clean.replace(invisible, '') === '') return '';
  return cut(clean).trim();
}

/** At most 64 code points, and never half of what a person sees as one character. */
function cut(text: string): string {
  if ([...text].length <= longest) return text;
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    length += [...segment].length;
    if (length > longest) break;
    kept += segment;
  }
  // One "character" of hundreds of stacked marks: better cut through than empty.
  return kept === '' ? [...text].slice(0, longest).join('') : kept;
}

/** What WeChat has sent instead of a name since 2021 when the person gave none: no name at all. */
export const placeholder = '微信用户';

/** A name as it came from WeChat: cleaned, and empty where it is none. */
export function heardName(raw: string): string {
  const clean = cleanNickname(raw);
  return clean === placeholder ? '' : clean;
}

/** The newest name that is one. */
export const betterName = (known: string, latest: string): string => (latest === '' ? known : latest);
