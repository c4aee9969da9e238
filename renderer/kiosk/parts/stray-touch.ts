/**
 * A touch that comes down right after the screen has changed was meant for the one before: the second of a double tap, a
 * trembling hand, a finger that was faster than the machine. It presses nothing. Keys, and whatever presses for those
 * who cannot, are never held up.
 */
import { useLayoutEffect } from 'react';

/** In ms: nobody has seen a new screen within the first, nor moved away and come back to the same place in the second. */
const settling = { anywhere: 200, samePlace: 600 } as const;
/** A finger that comes down again lands this near, as a part of the screen's longer side. */
const near = 1 / 15;

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

let changedAt = Number.NEGATIVE_INFINITY;
let last: Place | null = null;
const heardBy = new Set<() => void>();

/** Told of each touch that presses nothing. Gives the function that stops listening. */
export function hearStrays(heard: () => void): () => void {
  heardBy.add(heard);
  return () => heardBy.delete(heard);
}

/** The pointer whose press counts for nothing. */
let stray: number | null = null;

/** What is under a finger now is not what was there a moment ago. */
export function screenChanged(): void {
  changedAt = performance.now();
}

/** Tells of each change of what stands on the screen, by its name. */
export function useScreen(name: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is the change
  useLayoutEffect(screenChanged, [name]);
}

const isNear = (a: Place, b: Place) =>
  Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) < near * Math.max(innerWidth, innerHeight);

function isStray(touch: PointerEvent): boolean {
  const since = touch.timeStamp - changedAt;
  const again = last !== null && isNear(last, touch);
  return since < (again ? settling.samePlace : settling.anywhere);
}

const isSecondOfMouse = ({ pointerType, detail, timeStamp }: PointerEvent) =>
  pointerType === 'mouse' && detail > 1 && timeStamp - changedAt < settling.samePlace;

export function holdStrayTouches(): void {
  const options = { capture: true };
  const down = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    // A mouse says by itself which of its clicks is the second of two.
    stray = event.pointerType !== 'mouse' && isStray(event) ? event.pointerId : null;
    // Not the event: it would keep what the last visitor touched.
    last = { clientX: event.clientX, clientY: event.clientY };
    if (stray !== null) for (const heard of heardBy) heard();
  };
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('pointerdown', down, options);
  // What follows a touch and would put the caret into a field.
  window.addEventListener('mousedown', (event) => stray !== null && hold(event), options);
  const click = (event: MouseEvent) => {
    if (!(event instanceof PointerEvent)) return;
    if (event.pointerId === stray || isSecondOfMouse(event)) hold(event);
  };
  window.addEventListener('click', click, options);
}
