/** What tests ask the main process is heard, also while it collects garbage, and carried out once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshFolder, launch, type Running } from './kiosk.ts';

let kiosk: Running;
beforeAll(async () => {
  kiosk = await launch(freshFolder());
  await kiosk.until('attract');
});
afterAll(() => kiosk.close());

const garbage = () => Array.from({ length: 400 }, () => new Array(20_000).fill(0).length).length;

test('an answer given while garbage is collected arrives, and nothing is done twice', async () => {
  const count = () => {
    const counted = globalThis as { counted?: number };
    counted.counted = (counted.counted ?? 0) + 1;
    return counted.counted;
  };
  const heard: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const [counted] = await Promise.all([kiosk.app.evaluate(count), kiosk.app.evaluate(garbage)]);
    heard.push(counted);
  }
  expect(heard).toEqual(Array.from({ length: 20 }, (_, round) => round + 1));
});

test('an answer given later arrives, and so does what went wrong', async () => {
  const later = kiosk.app.evaluate(
    (_, said) => new Promise((answer) => setTimeout(() => answer(said), 50)),
    'at last',
  );
  await kiosk.app.evaluate(garbage);
  expect(await later).toBe('at last');
  const failing = kiosk.app.evaluate(() => {
    throw new Error('not today');
  });
  await expect(failing).rejects.toThrow('not today');
});
