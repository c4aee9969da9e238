import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { channels } from '../../contract/channel.ts';
import { spanOf } from '../../contract/query/dates.ts';
import { matches, type SearchDoc } from '../../contract/query/match.ts';
import { parseQuery } from '../../contract/query/parse.ts';
import type { VisitListRow } from '../../contract/visit-list.ts';
import { dayAt, stepped } from '../../renderer/admin/today/day.ts';
import { hoursOf } from '../../renderer/admin/today/hours.ts';
import { rowsOf } from '../../renderer/admin/today/rows-of.ts';
import { fc, tries } from '../properties.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { joinPeople, make, these } from './staff.ts';
import { hour, morning } from './visitors.ts';

const day = dayAt(morning);
const newestFirst = { by: 'at', descending: true } as const;

/** A visit of one of ten people, each of whom may come by any channel, the day before, on it, or the day after. */
const visit = fc.record({
  who: fc.nat({ max: 9 }),
  channel: fc.constantFrom(...channels),
  kiosk: fc.constantFrom('前台', '二楼 East "A"', 'lobby'),
  at: fc.integer({ min: -24 * hour, max: 48 * hour - 1 }),
  isWrong: fc.nat({ max: 5 }).map((n) => n === 0),
});

/** An entry by hand on such a day: of one of those ten, or of a stranger; perhaps there was a scan soon after. */
const entry = fc.record({
  who: fc.option(fc.nat({ max: 9 })),
  at: fc.integer({ min: -24 * hour, max: 48 * hour - 1 }),
  isMatched: fc.boolean(),
});
type Of<A> = A extends fc.Arbitrary<infer V> ? V : never;

async function found({ store }: Lobby, search: string): Promise<readonly VisitListRow[]> {
  const { list, rows, notes } = await store.lists.visits({ search, sort: newestFirst });
  expect(notes).toEqual([]);
  expect(await store.lists.total(list)).toEqual({ count: rows.length, exact: true });
  await store.lists.close(list);
  return rows;
}

async function open(visits: readonly Of<typeof visit>[], entries: readonly Of<typeof entry>[] = []) {
  const lobby = await openLobby();
  const people: string[] = [];
  for (const { who, channel, kiosk, at, isWrong } of visits.toSorted((one, other) => one.at - other.at)) {
    const attempt = randomUUID();
    const identity = { channel, openId: `o${who}${channel}`, unionId: `u${who}` };
    const { person } = await lobby.signIn({ ...identity, attempt, kiosk, at: day.from + at });
    people[who] = person;
    if (isWrong) await lobby.store.endVisitOf(attempt, 'notMe', day.from + at + 1);
  }
  for (const [n, { who, at, isMatched }] of entries.entries()) {
    const person = who === null ? undefined : people[who];
    const name = `${n} 号访客`;
    const guest = { name, phone: '', type: null, answers: {}, ...(person && { person }) };
    await lobby.store.addGuest(guest, 'lobby', '小李', day.from + at);
    if (isMatched && !person) await lobby.signIn({ openId: `m${n}`, nickname: name, at: day.from + at + 1 });
  }
  const [gone, one, other] = people.filter((id) => id !== undefined);
  if (one && other) await joinPeople(lobby.store, one, other, Date.now());
  if (gone) await make(lobby.store, { do: 'erase', people: these(gone) });
  return lobby;
}

test('each figure of a day is the number of rows that its search finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(visit, { minLength: 5, maxLength: 60 }),
      fc.array(entry),
      async (visits, entries) => {
        const lobby = await open(visits, entries);
        for (const that of [stepped(day, -1), day, stepped(day, 1)]) {
          const figures = await lobby.store.today(that);
          const count = async (search: string) => (await found(lobby, search)).length;
          expect(await count(rowsOf.day(that))).toBe(figures.arrivals);
          const again = await found(lobby, rowsOf.returning(that));
          expect(again).toHaveLength(figures.returningVisits);
          expect(new Set(again.map(({ person }) => person.id)).size).toBe(figures.returning);
          for (const bar of hoursOf(figures.byHour, that))
            expect([bar.hour, await count(rowsOf.hour(that, bar.hour))]).toEqual([bar.hour, bar.count]);
          for (const { channel, count: told } of figures.byChannel)
            expect([channel, await count(rowsOf.channel(that, channel))]).toEqual([channel, told]);
          for (const { kiosk, count: told } of figures.byKiosk)
            expect([kiosk, await count(rowsOf.kiosk(that, kiosk))]).toEqual([kiosk, told]);
          for (const bars of [hoursOf(figures.byHour, that), figures.byChannel, figures.byKiosk])
            expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(figures.arrivals);
        }
      },
    ),
    { ...tries(5), endOnFailure: true },
  );
});

test('a search of visits finds by channel, hour and ending what it means in plain code', async () => {
  const lobby = await open(
    [
      { who: 0, channel: 'website', kiosk: '前台', at: hour, isWrong: false },
      { who: 1, channel: 'website', kiosk: '前台', at: 9 * hour, isWrong: false },
      { who: 1, channel: 'miniProgram', kiosk: 'lobby', at: 9.5 * hour, isWrong: true },
      { who: 2, channel: 'officialAccount', kiosk: 'lobby', at: 10 * hour, isWrong: false },
    ],
    [
      { who: null, at: 9.25 * hour, isMatched: false },
      { who: null, at: 9.75 * hour, isMatched: true },
      { who: null, at: 10 * hour, isMatched: false },
    ],
  );
  const all = await found(lobby, '');
  const docOf = (row: VisitListRow): SearchDoc => ({
    ...{ names: [row.person.name], named: true, phones: [], ids: [], union: true, tags: [], notes: [] },
    ...{
      channels: row.channel === null ? [] : [row.channel],
      kiosks: [row.kiosk],
      types: [],
      avatar: false,
      vip: false,
      blocked: false,
    },
    ...{ erased: false, onSite: false, joined: false, visits: 1, first: 0, last: row.at },
    ...{ at: row.at, ended: row.ended?.by ?? null, by: row.enteredBy === null ? 'scan' : 'desk' },
  });
  for (const search of [
    'channel:website',
    '-channel:website',
    'channel:小程序 OR kiosk:lobby',
    'ended:notMe',
    '-ended:notMe -channel:website',
    'ended:desk',
    'by:desk',
    '-by:desk',
    'by:手工登记 OR channel:website',
    '-by:scan at:2026-01-01..',
    'by:desk by:scan',
    '-(by:desk kiosk:lobby)',
    `at:${day.key}T09`,
    `at:${day.key}T09..${day.key}T10 -ended:notMe`,
    `at:..${day.key}T09`,
  ]) {
    const { query } = parseQuery(search);
    const meant = all.filter((row) => matches(query, docOf(row), Date.now()));
    expect([search, (await found(lobby, search)).map(({ id }) => id)]).toEqual([
      search,
      meant.map(({ id }) => id),
    ]);
  }
});

test('an hour is written in one way, and is one of a clock', () => {
  const written = (text: string) => {
    const { query } = parseQuery(`at:${text}`);
    return query.is === 'dates' ? query.dates : null;
  };
  expect(written('2026/1/5t9')).toBe('2026-01-05T09');
  expect(written('2026-01-05T09..2026-01-05t17')).toBe('2026-01-05T09..2026-01-05T17');
  for (const none of ['2026-01-05T24', '2026-01T09', '2026-01-05T', '2026-01-05T9:30'])
    expect(written(none)).toBeNull();
  const { from, to } = spanOf('2026-01-05T09', 0);
  expect([from, to - from]).toEqual([new Date(2026, 0, 5, 9).getTime(), hour]);
});
