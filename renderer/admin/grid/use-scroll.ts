/** The scroll box of a grid: how large it is, how far down the list it stands, and the way to any row of it. */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  heightOf,
  offsetShowing,
  type Position,
  positionAt,
  type ScrollSpace,
  scrolled,
} from './scroll-space.ts';

export interface Scroll {
  readonly box: RefObject<HTMLDivElement | null>;
  /** Of the list, in logical pixels. */
  readonly offset: number;
  /** 1 when last scrolled down, -1 when up. */
  readonly heading: 1 | -1;
  readonly width: number;
  readonly height: number;
  readonly space: ScrollSpace;
  readonly showRow: (row: number) => void;
  readonly toOffset: (offset: number) => void;
}

/** `above` is what stands over the rows at all times, in logical pixels: the head. */
export function useScroll(rows: number, rowHeight: number, above: number): Scroll {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [at, setAt] = useState<Position & { readonly heading: 1 | -1 }>({ top: 0, offset: 0, heading: 1 });
  const space: ScrollSpace = { rows, rowHeight, viewport: Math.max(rowHeight, size.height - above) };
  const now = useRef<Position>({ top: 0, offset: 0 });

  const take = (next: Position, draw: (change: () => void) => void) => {
    const heading = next.offset < now.current.offset ? -1 : 1;
    now.current = next;
    draw(() => setAt({ ...next, heading }));
  };
  const place = (next: Position, draw: (change: () => void) => void = flushSync) => {
    const element = box.current;
    if (!element) return;
    // The rows are drawn where they will be before the box is moved: its height may have to grow first.
    take(next, draw);
    element.scrollTop = next.top;
    // The browser rounds; the event that follows must find nothing moved.
    now.current = { top: element.scrollTop, offset: next.offset };
  };
  const follow = useEffectEvent(() => {
    const element = box.current;
    if (!element || element.scrollTop === now.current.top) return;
    // In the same frame as the scrolling, or the rows would be one behind the scrollbar.
    take(scrolled(space, now.current, element.scrollTop), flushSync);
  });
  /** After steps the box stands where the list does not: they are brought together when nobody is scrolling. */
  const settleDown = useEffectEvent(() => {
    const wanted = positionAt(space, now.current.offset);
    if (box.current && Math.abs(wanted.top - box.current.scrollTop) > 1) place(wanted);
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    const scroll = () => follow();
    const end = () => settleDown();
    element.addEventListener('scroll', scroll, { passive: true });
    element.addEventListener('scrollend', end);
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', scroll);
      element.removeEventListener('scrollend', end);
    };
  }, []);
  const stayInside = useEffectEvent(() => {
    const inside = positionAt(space, now.current.offset);
    if (inside.offset !== now.current.offset) place(inside, (change) => change());
  });
  const tall = heightOf(space);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list or the window has become shorter
  useEffect(() => stayInside(), [tall, space.viewport]);

  const toOffset = (offset: number) => place(positionAt(space, offset));
  const showRow = (row: number) => {
    const offset = offsetShowing(space, now.current.offset, row);
    if (offset !== now.current.offset) toOffset(offset);
  };
  return { box, offset: at.offset, heading: at.heading, ...size, space, showRow, toOffset };
}
