/** Rows that are dragged by their grip with finger or mouse. Moves as it goes, so that one sees where it will stand. */
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

interface Reorder {
  /** The row under the finger, or null. */
  readonly dragged: string | null;
  readonly onGrip: (id: string) => void;
}

const middleOf = (row: Element) => {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
};

/** Where the row at `from` belongs when the finger is at `y`. */
function placeAt(y: number, from: number, rows: readonly Element[]): number {
  let to = from;
  for (let at = from - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row && y < middleOf(row)) to = at;
  }
  for (let at = from + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row && y > middleOf(row)) to = at;
  }
  return to;
}

export function useReorder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  move: (from: number, to: number) => void,
): Reorder {
  const [dragged, setDragged] = useState<string | null>(null);
  const follow = useEffectEvent((event: PointerEvent) => {
    const from = dragged === null ? -1 : ids.indexOf(dragged);
    if (from < 0) return;
    const to = placeAt(event.clientY, from, [...(list.current?.children ?? [])]);
    if (to !== from) move(from, to);
  });
  useEffect(() => {
    if (dragged === null) return;
    // On the window, not captured: a row that moves in the page would lose the capture.
    const moveTo = (event: PointerEvent) => follow(event);
    const drop = () => setDragged(null);
    window.addEventListener('pointermove', moveTo);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
    return () => {
      window.removeEventListener('pointermove', moveTo);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
  }, [dragged]);
  return { dragged, onGrip: setDragged };
}
