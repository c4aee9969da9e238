import { expect, test } from 'vitest';
import { beside } from '../../../main/device/beside.ts';

const phone = { width: 400, height: 780 };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test.each([
  ['to the right where there is room', { x: 0, y: 0, width: 1280, height: 800 }, { x: 1296, y: 10 }],
  ['to the left of a kiosk at the right edge', { x: 640, y: 0, width: 1280, height: 800 }, { x: 224, y: 10 }],
  [
    'over a kiosk in the middle as little as can be',
    { x: 320, y: 140, width: 1280, height: 800 },
    { x: 1520, y: 150 },
  ],
  ['at the right edge of a kiosk that fills the screen', screen, { x: 1520, y: 150 }],
  ['below one that is as wide as the screen', { x: 0, y: 0, width: 1920, height: 284 }, { x: 760, y: 300 }],
])('%s', (_where, kiosk, place) => {
  expect(beside(kiosk, phone, screen)).toEqual({ ...phone, ...place });
});

test('on a screen elsewhere, and never larger than that', () => {
  const left = { x: -1024, y: 200, width: 1024, height: 600 };
  expect(beside({ x: -1024, y: 200, width: 600, height: 600 }, phone, left)).toEqual({
    x: -408,
    y: 200,
    width: 400,
    height: 600,
  });
});
