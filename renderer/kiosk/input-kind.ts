/** Tells the style sheet whether somebody uses a keyboard: a focus ring helps them and puzzles who touches the glass. */

export function watchInputKind(root: HTMLElement): void {
  const byKeys = () => {
    root.dataset['input'] = 'keys';
  };
  const byHand = () => {
    root.dataset['input'] = 'hand';
  };
  window.addEventListener('keydown', byKeys, { capture: true });
  window.addEventListener('pointerdown', byHand, { capture: true });
}
