/** Types into a field as a key press would: at the caret, within what the field takes, and heard by React. */

const told = (field: HTMLInputElement) => field.dispatchEvent(new Event('input', { bubbles: true }));

const selected = ({ selectionStart, selectionEnd, value }: HTMLInputElement) =>
  [selectionStart ?? value.length, selectionEnd ?? value.length] as const;

export function typeInto(field: HTMLInputElement, text: string): void {
  const [start, end] = selected(field);
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + (end - start);
  field.setRangeText(text.slice(0, Math.max(0, room)), start, end, 'end');
  told(field);
}

export function deleteFrom(field: HTMLInputElement): void {
  const [start, end] = selected(field);
  // One character as a person counts them: a rare one takes two places.
  const last = [...field.value.slice(0, start)].at(-1) ?? '';
  field.setRangeText('', start === end ? start - last.length : start, end, 'end');
  told(field);
}
