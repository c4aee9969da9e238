import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Frame } from '../../../contract/kiosk.ts';
import { frameOf } from '../../../renderer/kiosk/scan/frame-of.ts';

it('a frame has whole pixels and keeps both its edges', () => {
  expect(frameOf({ x: 10.4, y: 20.6, width: 300.4, height: 400.4 })).toEqual({
    x: 10,
    y: 21,
    width: 301,
    height: 400,
  });
});

it('a frame that sticks out of the page is still one that main accepts', () => {
  const frame = frameOf({ x: -5, y: -500, width: 3, height: 400 });
  expect(v.is(Frame, frame)).toBe(true);
  expect(frame).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});
