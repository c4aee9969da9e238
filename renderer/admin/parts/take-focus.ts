/** Moves the focus to where staff go on, but never away from another field, where they may be typing by then. */

/** Somebody may be typing, and not in here. */
export function isTypingBeside(place: Element | null): boolean {
  const { activeElement: active } = document;
  const types = active?.matches('input, textarea, select, [contenteditable]') ?? false;
  return types && !place?.contains(active);
}

/** To be called as it is drawn (`useLayoutEffect`): a key that comes right after is not lost. */
export function takeFocus(field: HTMLInputElement | HTMLTextAreaElement | null | undefined): void {
  if (!isTypingBeside(null)) field?.focus();
}
