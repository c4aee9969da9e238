/**
 * Whether somebody uses a keyboard or the glass: a focus ring helps the one and puzzles the other, and a keyboard of our
 * own is in the way of who has a real one. And when somebody was last there at all.
 */
import { useSyncExternalStore } from 'react';

/** A mouse says nothing about the keyboard beside it. */
type Hands = 'keys' | 'glass';

let hands: Hands = 'glass';
let lastSign = Number.NEGATIVE_INFINITY;
const listeners = new Set<() => void>();

function now(kind: Hands): void {
  lastSign = performance.now();
  if (kind === hands) return;
  hands = kind;
  for (const changed of listeners) changed();
}

export function watchInputKind(root: HTMLElement): void {
  const byKeys = () => {
    root.dataset['input'] = 'keys';
    now('keys');
  };
  const byHand = ({ pointerType }: PointerEvent) => {
    root.dataset['input'] = 'hand';
    now(pointerType === 'mouse' ? hands : 'glass');
  };
  window.addEventListener('keydown', byKeys, { capture: true });
  window.addEventListener('pointerdown', byHand, { capture: true });
}

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

/** True where nobody has used a real keyboard since the glass was last touched. */
export const useGlass = (): boolean => useSyncExternalStore(subscribe, () => hands) === 'glass';

/** The next visitor's hands are not known. */
export function forgetHands(): void {
  now('glass');
  lastSign = Number.NEGATIVE_INFINITY;
}

/** In ms; for ever where nobody has been there since the last visitor. */
export const sinceLastSign = (): number => performance.now() - lastSign;
