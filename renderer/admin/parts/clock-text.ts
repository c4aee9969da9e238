/** A time of day as people type it: 8, 830, 8:30, ８：３０. */

/** `HH:MM`, or the text as it is when it cannot be one. */
export function clockOf(text: string): string {
  const [, hours = '', minutes = '00'] =
    /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?\s*$/.exec(text.normalize('NFKC')) ?? [];
  return hours !== '' && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes}` : text;
}
