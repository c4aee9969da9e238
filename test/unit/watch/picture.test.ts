import { expect, test } from 'vitest';
import { isFull } from '../../../main/watch/health-file.ts';
import { isOneColour } from '../../../main/watch/picture.ts';

const bytes = (pixels: number, ...colour: number[]) =>
  Uint8Array.from({ length: pixels * 4 }, (_, at) => colour[at % 4] ?? 0);

test('a picture of one colour is known whatever the colour', () => {
  expect(isOneColour(bytes(500, 255, 255, 255, 255))).toBe(true);
  expect(isOneColour(bytes(500, 245, 246, 244, 255))).toBe(true);
});

test('a single letter on it is enough to be something', () => {
  const picture = bytes(500, 245, 246, 244, 255);
  picture.set([20, 32, 26, 255], 1_000);
  expect(isOneColour(picture)).toBe(false);
});

test('a disk is full below a tenth of a small one, or below 100 MB of any', () => {
  expect(isFull({ freeMb: 900, freePercent: 5 })).toBe(true);
  expect(isFull({ freeMb: 50, freePercent: 50 })).toBe(true);
  expect(isFull({ freeMb: 40_000, freePercent: 5 })).toBe(false);
  expect(isFull({ freeMb: 900, freePercent: 30 })).toBe(false);
});
