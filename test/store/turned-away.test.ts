/** Who was turned away is remembered by id, and not even by that once they are erased. */
import { expect, test } from 'vitest';
import { createTurnedAways } from '../../main/changes/turned-away.ts';
import { openLobby } from './lobby.ts';
import { make, these } from './staff.ts';

async function twoBlocked() {
  const { store, signIn } = await openLobby();
  const [one, other] = [(await signIn()).person, (await signIn()).person];
  for (const person of [one, other])
    await make(store, { do: 'block', people: these(person), on: true, why: '吵闹' });
  const told: number[] = [];
  const waiting = createTurnedAways(
    async () => store,
    (count) => told.push(count),
    () => 5_000,
  );
  waiting.came(one);
  waiting.came(other);
  return { store, one, other, told, waiting };
}

test('who is erased is forgotten, whoever else waits is not', async () => {
  const { store, one, other, told, waiting } = await twoBlocked();
  await make(store, { do: 'erase', people: these(one) }, 1_000);
  await waiting.forgetErased();
  expect(told).toEqual([1, 2, 1]);
  expect((await waiting.list()).map(({ person }) => person)).toEqual([other]);
});

test('who was made nobody for good is forgotten too', async () => {
  const { store, one, told, waiting } = await twoBlocked();
  await make(store, { do: 'erase', people: these(one) }, 1_000);
  await store.changes.purgeDue(9e12);
  await waiting.forgetErased();
  expect(told.at(-1)).toBe(1);
});
