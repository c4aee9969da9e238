/** Whoever signs in while staff undo an import is not made to wait for it. */
import { expect, test } from 'vitest';
import { takeNext } from '../../../main/store/take-next.ts';
import type { Ask } from '../../../main/store/thread-words.ts';

const waiting = (...calls: readonly string[]): Ask[] =>
  calls.map((call, id) => ({ id, call, input: null, until: 0 }));
const isLong = (call: string) => call.startsWith('undo');

/** What is answered together, batch after batch, until nobody waits. */
function batches(queue: Ask[], atOnce = 256): readonly (readonly string[])[] {
  const taken: (readonly string[])[] = [];
  while (queue.length > 0)
    taken.push(takeNext(queue, { atOnce, isLong }).map(({ call, id }) => `${call} ${id}`));
  return taken;
}

test('everybody else is answered before a part of long work begins', () => {
  expect(batches(waiting('undoImport', 'record', 'keepPhone', 'record'))).toEqual([
    ['record 1', 'keepPhone 2', 'record 3'],
    ['undoImport 0'],
  ]);
});

test('parts of long work are done one at a time, in their order', () => {
  expect(batches(waiting('undoSlice', 'undoImport'))).toEqual([['undoSlice 0'], ['undoImport 1']]);
});

test('without long work they are answered together, as many as are taken at once', () => {
  expect(batches(waiting('record', 'session', 'record'), 2)).toEqual([
    ['record 0', 'session 1'],
    ['record 2'],
  ]);
});

test('closing comes after everything that was asked before it', () => {
  expect(batches(waiting('undoImport', 'record', 'close'))).toEqual([
    ['record 1'],
    ['undoImport 0'],
    ['close 2'],
  ]);
  expect(batches(waiting('record', 'close'))).toEqual([['record 0', 'close 1']]);
});
