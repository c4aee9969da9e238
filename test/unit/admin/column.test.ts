import { describe, expect, test } from 'vitest';
import {
  changed,
  laidOut,
  movedBefore,
  narrowest,
  placesOf,
  resized,
  seenOrder,
  stepped,
  widest,
} from '../../../renderer/admin/grid/column.ts';

type Name = 'name' | 'phone' | 'visits' | 'kiosk';
const columns = [
  { name: 'name', width: 200, pinned: true, kept: true },
  { name: 'phone', width: 150 },
  { name: 'visits', width: 100 },
  { name: 'kiosk', width: 150, hidden: true },
] as const satisfies readonly {
  name: Name;
  width: number;
  pinned?: boolean;
  hidden?: boolean;
  kept?: boolean;
}[];
const places = placesOf<Name>(columns, []);
const names = (of: ReturnType<typeof seenOrder<Name>>) => of.map(({ column }) => column).join(' ');

describe('columns', () => {
  test('stand as they are made while nobody has moved them', () => {
    expect(names(seenOrder(places))).toBe('name phone visits');
  });

  test('are as they were saved; new ones stand behind, hidden', () => {
    const saved = placesOf<Name>(columns, [
      { column: 'visits', width: 90, shown: true, pinned: false },
      { column: 'name', width: 240, shown: false, pinned: false },
    ]);
    expect(names(saved)).toBe('visits name phone kiosk');
    expect(names(seenOrder(saved))).toBe('visits name');
  });

  test('stay within reason when they are resized', () => {
    expect(resized(places, 'phone', 10).find(({ column }) => column === 'phone')?.width).toBe(narrowest);
    expect(resized(places, 'phone', 9_999).find(({ column }) => column === 'phone')?.width).toBe(widest);
  });

  test('are dropped before another one, and are pinned when they are dropped among pinned ones', () => {
    expect(names(seenOrder(movedBefore(places, 'visits', 'phone')))).toBe('name visits phone');
    const pinned = movedBefore(places, 'visits', 'name');
    expect(names(seenOrder(pinned))).toBe('visits name phone');
    expect(pinned.find(({ column }) => column === 'visits')?.pinned).toBe(true);
  });

  test('step by one among their own kind', () => {
    expect(names(seenOrder(stepped(places, 'visits', -1)))).toBe('name visits phone');
    expect(stepped(places, 'phone', -1)).toBe(places);
    const more = changed(places, 'kiosk', { shown: true });
    expect(names(seenOrder(stepped(more, 'visits', 1)))).toBe('name phone kiosk visits');
  });

  test('fill the width, and know where the pinned ones stand', () => {
    const out = laidOut(changed(places, 'phone', { pinned: true }), 'name', 44, 1_000);
    expect(out.map(({ width }) => width)).toEqual([706, 150, 100]);
    expect(out.map(({ pinnedAt }) => pinnedAt)).toEqual([44, 750, null]);
    expect(out.reduce((sum, { width }) => sum + width, 44)).toBe(1_000);
  });

  test('keep their width where there is less room than they need', () => {
    expect(laidOut(places, 'name', 44, 300).map(({ width }) => width)).toEqual([200, 150, 100]);
  });
});
