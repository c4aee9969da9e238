import { expect, onTestFinished, test, vi } from 'vitest';
import { spanOf } from '../../../contract/query/dates.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { labelOf } from '../../../renderer/admin/search/label.ts';
import { suggestions } from '../../../renderer/admin/search/suggest.ts';
import { compared } from '../../../renderer/admin/today/compare.ts';
import { dayAt, dayCalled, stepped, weekBefore } from '../../../renderer/admin/today/day.ts';
import { hoursOf, scaleTop } from '../../../renderer/admin/today/hours.ts';
import { rowsOf } from '../../../renderer/admin/today/rows-of.ts';
import { spaced } from '../../../renderer/admin/today/spaced.ts';
import { placeOfTime } from '../../../renderer/admin/visits-log/place-of-time.ts';
import { wordsOf } from '../../../renderer/admin/words/words.ts';

const hour = 3_600_000;

/** Dates are told by the clock of this place until the test is over. */
function inZone(zone: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}

const day = (key: string) => {
  const called = dayCalled(key);
  if (!called) throw new Error(`${key} is no day`);
  return called;
};

/** One arrival in each hour that passed since midnight, as the store counts them. */
const hourly = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: (to - from) / hour }, (_, n) => ({ at: from + n * hour, count: 1 }));

test('a day is one of the calendar, however many hours it has', () => {
  inZone('Europe/Berlin');
  expect((day('2026-10-25').to - day('2026-10-25').from) / hour).toBe(25);
  expect((day('2026-03-29').to - day('2026-03-29').from) / hour).toBe(23);
  expect(stepped(day('2026-10-26'), -1).key).toBe('2026-10-25');
  expect(stepped(day('2026-03-28'), 2).key).toBe('2026-03-30');
  expect(dayAt(day('2026-10-25').to - 1).key).toBe('2026-10-25');
  for (const none of ['2026-02-30', '2026-13-01', '1066-10-14', '', 'today', '2026-1-1'])
    expect(dayCalled(none)).toBeNull();
});

test('an hour that comes twice is one bar, and one that does not come is none', () => {
  inZone('Europe/Berlin');
  const autumn = hoursOf(hourly(day('2026-10-25')), day('2026-10-25'));
  expect(autumn.map((one) => one.hour)).toEqual(Array.from({ length: 24 }, (_, n) => n));
  expect(autumn.filter(({ count }) => count === 2).map((one) => one.hour)).toEqual([2]);
  const spring = hoursOf(hourly(day('2026-03-29')), day('2026-03-29'));
  expect(spring.map((one) => one.hour)).not.toContain(2);
  expect(spring.every(({ count }) => count === 1)).toBe(true);
});

test('the search of a bar takes in exactly the time of the bar, whatever the clocks do', () => {
  for (const [zone, key] of [
    ['Asia/Shanghai', '2026-11-21'],
    ['Europe/Berlin', '2026-10-25'],
    ['Europe/Berlin', '2026-03-29'],
    ['America/Sao_Paulo', '2018-11-04'],
    ['Asia/Kathmandu', '2026-11-21'],
  ] as const) {
    inZone(zone);
    const arrivals = hourly(day(key));
    for (const bar of hoursOf(arrivals, day(key))) {
      const { query } = parseQuery(rowsOf.hour(day(key), bar.hour));
      const [dates] = query.is === 'and' ? query.of : [];
      const span = spanOf(dates?.is === 'dates' ? dates.dates : '', 0);
      const found = arrivals.filter(({ at }) => at >= span.from && at < span.to);
      expect([zone, bar.hour, found.length]).toEqual([zone, bar.hour, bar.count]);
    }
  }
});

test('the hours of an office are shown also when nobody came, and others only when somebody did', () => {
  const today = day('2026-11-21');
  const shown = (...hours: number[]) => {
    const all = hoursOf(
      hours.map((n) => ({ at: today.from + n * hour, count: 1 })),
      today,
    );
    return [all[0]?.hour, all.at(-1)?.hour];
  };
  expect(shown(10)).toEqual([8, 18]);
  expect(shown(5, 23)).toEqual([5, 23]);
});

test('the scale ends at a round number that is not below the highest bar', () => {
  expect([0, 3, 5, 17, 41, 459, 1_863].map(scaleTop)).toEqual([4, 4, 6, 20, 60, 600, 2_000]);
});

test('searches are written as one would type them, names with odd characters too', () => {
  const today = day('2026-11-21');
  expect(rowsOf.day(today)).toBe('at:2026-11-21 -ended:notMe');
  expect(rowsOf.hour(today, 9)).toBe('at:2026-11-21T09 -ended:notMe');
  expect(rowsOf.channel(today, 'miniProgram')).toBe('at:2026-11-21 channel:miniProgram -ended:notMe');
  expect(rowsOf.returning(today)).toBe('at:2026-11-21 first:..2026-11-20 -ended:notMe');
  for (const kiosk of ['前台', '二楼 East "A"', '-x OR (y', 'at:today', '\\']) {
    const { query, notes } = parseQuery(rowsOf.kiosk(today, kiosk));
    expect(notes).toEqual([]);
    expect(query).toMatchObject({ of: [{}, { is: 'field', field: 'kiosk', value: kiosk }, {}] });
  }
});

test('today is compared with the same weekday up to the same time, a past day with all of it', () => {
  const today = day('2026-11-21');
  expect(weekBefore(today, today.from + 15 * hour)).toEqual({
    from: day('2026-11-14').from,
    to: day('2026-11-14').from + 15 * hour,
  });
  expect(weekBefore(day('2026-11-20'), today.from + 15 * hour)).toEqual({
    from: day('2026-11-13').from,
    to: day('2026-11-13').to,
  });
  inZone('Europe/Berlin');
  // Three in the afternoon of a day of 25 hours is compared with three in the afternoon.
  expect(weekBefore(day('2026-10-25'), day('2026-10-25').to - 9 * hour).to).toBe(
    day('2026-10-18').to - 9 * hour,
  );
});

test('the comparison is said in words', () => {
  const friday = { when: day('2026-11-13').from, soFar: true };
  const said = (arrivals: number, before: number, soFar = true) =>
    (['zh-CN', 'zh-TW', 'en'] as const).map(
      (language) => compared(arrivals, before, { ...friday, soFar }, wordsOf[language].today).text,
    );
  expect(said(32, 20)).toEqual([
    '比上周五同时多 12',
    '比上週五同時段多 12',
    '12 more than last Friday by this time',
  ]);
  expect(said(15, 20)).toEqual([
    '比上周五同时少 5',
    '比上週五同時段少 5',
    '5 fewer than last Friday by this time',
  ]);
  expect(said(20, 20)[0]).toBe('和上周五同时一样多');
  expect(said(0, 0)).toEqual(['', '', '']);
  expect(said(3, 0)[0]).toBe('上周五这时还没有人来');
  expect(said(32, 20, false)[0]).toBe('比前一个周五多 12');
  expect(said(3, 0, false)[2]).toBe('Nobody came the Friday before');
});

test('what is said of a visit alone is offered where visits are searched, and nowhere else', () => {
  const offered = (draft: string, searched: 'people' | 'visits') =>
    suggestions(draft, [], wordsOf['zh-CN'], searched).map(({ text }) => text);
  expect(offered('结束', 'visits')).toEqual(['ended:']);
  expect(offered('结束', 'people')).toEqual([]);
  expect(offered('at:to', 'visits')).toContain('at:today');
  expect(offered('-ended:不是', 'visits')).toEqual(['-ended:notMe']);
  expect(labelOf(parseQuery('at:2026-11-21T09').query, wordsOf['zh-CN'])).toBe(
    '时间：2026-11-21 09:00–09:59',
  );
});

test('a burst of news is one reading at once and one after the pause', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let done = 0;
  const reader = spaced(() => {
    done += 1;
  }, 500);
  for (let n = 0; n < 100; n += 1) reader.ask();
  expect(done).toBe(1);
  vi.advanceTimersByTime(500);
  expect(done).toBe(2);
  vi.advanceTimersByTime(5_000);
  expect(done).toBe(2);
  reader.ask();
  reader.stop();
  reader.stop();
  vi.advanceTimersByTime(5_000);
  expect(done).toBe(3);
});

test('a moment is found in a million visits by a few looks, past visits that vanished', async () => {
  const count = 1_000_000;
  for (const descending of [true, false]) {
    let looks = 0;
    const times = (place: number) => (descending ? count - place : place) * 10;
    const timeAt = async (place: number) => {
      looks += 1;
      return place % 3 === 0 ? null : times(place);
    };
    const place = await placeOfTime({ count, descending, timeAt }, 4_321_005);
    expect(looks).toBeLessThan(70);
    const around = times(place ?? 0);
    expect(Math.abs(around - 4_321_005)).toBeLessThanOrEqual(30);
  }
  const never = async () => undefined;
  expect(await placeOfTime({ count, descending: true, timeAt: never }, 1)).toBeNull();
  expect(await placeOfTime({ count: 0, descending: true, timeAt: never }, 1)).toBeNull();
  expect(await placeOfTime({ count: 3, descending: true, timeAt: async (n) => 30 - n }, 1)).toBe(2);
  expect(await placeOfTime({ count: 3, descending: true, timeAt: async (n) => 30 - n }, 99)).toBe(0);
});
