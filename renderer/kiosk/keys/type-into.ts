/** Types into a field as a key press would: at the caret, within what the field takes, and heard by React. */

const told = (field: HTMLInputElement) => field.dispatchEvent(new Event('input', { bubbles: true }));

const selected = ({ selectionStart, selectionEnd, value }: HTMLInputElement) =>
  [selectionStart ?? value.length, selectionEnd ?? value.length] as const;

/** As much of it as there is room for, and no half of a character. */
export function fitting(text: string, room: number): string {
  let kept = '';
  for (const one of text) {
    if (kept.length + one.length > room) break;
    kept += one;
  }
  return kept;
}

const roomIn = ({ maxLength, value }: HTMLInputElement) =>
  maxLength < 0 ? Number.POSITIVE_INFINITY : maxLength - value.length;

/** False where there was no room. */
export function typeInto(field: HTMLInputElement, text: string): boolean {
  const [start, end] = selected(field);
  const typed = fitting(text, roomIn(field) + (end - start));
  field.setRangeText(typed, start, end, 'end');
  told(field);
  return typed !== '';
}

export const isBeforeCaret = (field: HTMLInputElement, text: string): boolean =>
  field.value.slice(0, selected(field)[0]).endsWith(text);

/** Of the `letters` right before the caret the first few become `text`; the caret stays behind the rest. */
export function typeFor(field: HTMLInputElement, letters: string, used: number, text: string): void {
  const [caret] = selected(field);
  const from = caret - letters.length;
  const typed = fitting(text, roomIn(field) + used);
  field.setRangeText(typed, from, from + used);
  const after = from + typed.length + letters.length - used;
  field.setSelectionRange(after, after);
  told(field);
}

export function deleteFrom(field: HTMLInputElement): void {
  const [start, end] = selected(field);
  // One character as a person counts them: a rare one takes two places.
  const last = [...field.value.slice(0, start)].at(-1) ?? '';
  field.setRangeText('', start === end ? start - last.length : start, end, 'end');
  told(field);
}
