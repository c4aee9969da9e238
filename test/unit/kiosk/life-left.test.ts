import { expect, it } from 'vitest';
import { lifeLeft } from '../../../renderer/kiosk/scan/life-left.ts';

it.each([
  ['a fresh code', 120_000, 0, 1],
  ['half way', 120_000, 60_000, 0.5],
  ['at its end', 120_000, 120_000, 0],
  ['long after', 120_000, 500_000, 0],
  ['a clock that was set back', 120_000, -3_600_000, 1],
  ['a life of nothing', 0, 0, 0],
])('%s', (_what, life, now, left) => expect(lifeLeft(life, life, now)).toBe(left));
