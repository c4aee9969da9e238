/** Where staff go on typing, when it appears: but never away from another field, where they may be typing already. */
const isTyping = () => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;

/** To be called as it is drawn (`useLayoutEffect`): a key that comes right after is not lost. */
export function takeFocus(field: HTMLInputElement | HTMLTextAreaElement | null | undefined): void {
  if (!isTyping()) field?.focus();
}
