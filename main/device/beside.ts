/** Where a second window stands so that it hides as little as possible of the first. Pure. */
import type { Area } from './displays.ts';

const gap = 16;

const shared = (a: Area, b: Area) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const within = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/** @param room what of the screen may be used; the right is preferred, then the left, below and above */
export function beside(first: Area, size: Pick<Area, 'width' | 'height'>, room: Area): Area {
  const width = Math.min(size.width, room.width);
  const height = Math.min(size.height, room.height);
  const middle = { x: first.x + (first.width - width) / 2, y: first.y + (first.height - height) / 2 };
  const sides = [
    { x: first.x + first.width + gap, y: middle.y },
    { x: first.x - gap - width, y: middle.y },
    { x: middle.x, y: first.y + first.height + gap },
    { x: middle.x, y: first.y - gap - height },
  ];
  const places = sides.map(({ x, y }) => ({
    x: Math.round(within(room.x, x, room.x + room.width - width)),
    y: Math.round(within(room.y, y, room.y + room.height - height)),
    width,
    height,
  }));
  return places.reduce((best, place) => (shared(place, first) < shared(best, first) ? place : best));
}
