import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Plan } from '../../main/store/find/compile.ts';
import { walkOrder } from '../../main/store/lists/order.ts';
import { openTail } from '../../main/store/lists/tail.ts';
import { fc } from '../properties.ts';
import { anybody, settle } from './crowd.ts';
import { lookInto, openLobby } from './lobby.ts';

/** People who are listed, and a connection to look at them. */
async function listed() {
  const { folder, look, store } = await openLobby();
  const crowd = fc.sample(anybody, { numRuns: 120, seed: 7 }).map((who) => ({ ...who, erased: false }));
  lookInto(folder, (database) => settle(database, crowd, Date.now()));
  await vi.waitFor(
    async () => {
      await store.pragmas();
      expect(look('select * from unlisted limit 1')).toEqual([]);
    },
    { timeout: 60_000, interval: 20 },
  );
  const database = new Database(`${folder}/people.sqlite`, { readonly: true });
  onTestFinished(() => void database.close());
  return database;
}

/** Whoever is erased is in no order. */
const count = (database: Database.Database) =>
  database.prepare<[], number>('select count(*) from listing where erased = 0').pluck().get() ?? 0;

const byVisits = (descending: boolean) => ({ by: 'visits', descending }) as const;

test('an order within bounds is that part of the whole order', async () => {
  const database = await listed();
  const visits = database.prepare<[number], number>('select visits from listing where num = ?').pluck();
  const read = (descending: boolean, within: Plan['within']) => [
    ...walkOrder(database, byVisits(descending), 3, within),
  ];
  for (const descending of [true, false]) {
    const whole = read(descending, {}).flat();
    expect(whole).toHaveLength(count(database));
    for (const [from, to] of [
      [0, 1],
      [1, 3],
      [2, Number.MAX_SAFE_INTEGER],
      [5, 5],
    ] as const) {
      const part = read(descending, { visits: { from, to } }).flat();
      expect(part).toEqual(
        whole.filter((num) => (visits.get(num) ?? 0) >= from && (visits.get(num) ?? 0) < to),
      );
      // Bounds of another column say nothing about this order.
      expect(read(descending, { first_at: { from, to } }).flat()).toEqual(whole);
    }
  }
});

test('the end of an order is the same whether it is read from its end or from its beginning', async () => {
  const database = await listed();
  const whole = [...walkOrder(database, byVisits(true), 3)].flat();
  const all = whole.length;
  const tail = openTail({ count: () => all, slices: () => walkOrder(database, byVisits(false), 3) });
  for (const [from, length] of [
    [all - 1, 1],
    [all - 20, 50],
    [all - 10, 5],
    [0, 200],
    [all, 10],
    [all + 400, 10],
  ] as const) {
    expect(tail?.window(from, length)).toEqual(whole.slice(from, from + length));
  }
  expect(openTail({ count: () => null, slices: () => walkOrder(database, byVisits(false), 3) })).toBeNull();
});
