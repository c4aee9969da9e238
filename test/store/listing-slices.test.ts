/** How people of before there was a list are listed: a few at a time, so that a sign-in never waits for many. */
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepListing } from '../../main/store/find/keep-listing.ts';
import { lookInto, openLobby } from './lobby.ts';

const patience = { timeout: 60_000, interval: 20 };

/** A lobby whose people were all there before the list was, and the writer's own end of listing them. */
async function behind(people: number) {
  const { store, folder, signIn } = await openLobby();
  for (let n = 0; n < people; n += 1) await signIn();
  await store.close();
  lookInto(folder, (database) =>
    database.exec(`delete from unlisted; delete from listing; delete from found_by;
      update listing_walk set at = 9007199254740991, id = '', done = 0`),
  );
  const database = new Database(`${folder}/people.sqlite`);
  onTestFinished(() => void database.close());
  const count = database.prepare<[], number>('select count(*) from listing').pluck();
  return { database, listed: () => count.get() ?? 0 };
}

/** A clock on which listing one person takes so many ms; it is read before and after each slice. */
function slowClock(listed: () => number, each: number) {
  const steps: number[] = [];
  let before = 0;
  const now = () => {
    const after = listed();
    if (after > before) steps.push(after - before);
    before = after;
    return after * each;
  };
  return { now, steps };
}

test.each([
  { each: 0.5, most: 6 },
  { each: 1, most: 4 },
  { each: 20, most: 4 },
])('where listing one person takes $each ms, no slice has more than $most', async ({ each, most }) => {
  const { database, listed } = await behind(60);
  const { now, steps } = slowClock(listed, each);
  const listing = keepListing(
    database,
    () => {},
    () => true,
    now,
  );
  onTestFinished(() => listing.close());
  listing.soon();
  await vi.waitFor(() => expect(listed()).toBe(60), patience);
  expect(Math.max(...steps)).toBeLessThanOrEqual(most);
  // The first of them only feels its way; from then on one slice is three milliseconds, or one person.
  expect(Math.max(...steps.slice(1)) * each).toBeLessThanOrEqual(Math.max(3, each));
});

test.each([
  { who: 'somebody waits', isAwaited: true, most: 3 },
  { who: 'nobody waits', isAwaited: false, most: 20 },
])(
  'while $who, those who were changed are listed anew for $most ms at a time',
  async ({ isAwaited, most }) => {
    const { database, listed } = await behind(60);
    database.exec('insert into unlisted (person_id) select id from people; update listing_walk set done = 1');
    const slices: number[] = [];
    const listing = keepListing(
      database,
      (people) => slices.push(people.length),
      () => isAwaited,
      listed,
    );
    onTestFinished(() => listing.close());
    listing.soon();
    await vi.waitFor(() => expect(slices.reduce((sum, people) => sum + people, 0)).toBe(60), patience);
    expect(new Set(slices)).toEqual(new Set([most]));
  },
);
