/**
 * Keeps text that a spreadsheet would run as a formula from being one, and takes that back when our own file is read.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */

/** A sign, at the beginning or after spaces, also in its full-width form; the ' are ours, or look like ours. */
const runs = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Phone numbers begin with it, and are many. */
const plus = 0x2b;

/** Letters and digits above these begin no formula, and are by far the most. */
const isPlain = (first: number) =>
  (first >= 0x30 && first <= 0x39) || (first > 0x40 && first < 0x7f) || (first >= 0x3400 && first < 0xa000);

export function neutral(text: string): string {
  const first = text.charCodeAt(0);
  if (text === '' || isPlain(first)) return text;
  return first === plus || runs.test(text) ? `'${text}` : text;
}

/** `plain(neutral(text))` is `text`, whatever the text. */
export const plain = (text: string): string =>
  text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;
