/**
 * Stretches of time as people write them: `<7d`, `>30d`, `today`, `2026-11`, `2026-11-01..2026-11-21`, `2026-11-21T09`, `本周`. Kept as
 * written and worked out when asked, so that a saved view goes with the days. Days are those of this machine. Pure.
 */

/** Milliseconds since 1970 UTC: from `from` on and before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const units: Readonly<Record<string, 'h' | 'd' | 'w' | 'm' | 'y'>> = {
  h: 'h',
  hour: 'h',
  hours: 'h',
  小时: 'h',
  小時: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  天: 'd',
  日: 'd',
  w: 'w',
  week: 'w',
  weeks: 'w',
  周: 'w',
  週: 'w',
  m: 'm',
  mo: 'm',
  month: 'm',
  months: 'm',
  月: 'm',
  个月: 'm',
  個月: 'm',
  y: 'y',
  year: 'y',
  years: 'y',
  年: 'y',
};

const named: Readonly<Record<string, string>> = {
  今天: 'today',
  今日: 'today',
  昨天: 'yesterday',
  昨日: 'yesterday',
  本周: 'thisweek',
  本週: 'thisweek',
  这周: 'thisweek',
  這週: 'thisweek',
  上周: 'lastweek',
  上週: 'lastweek',
  本月: 'thismonth',
  这个月: 'thismonth',
  上月: 'lastmonth',
  上个月: 'lastmonth',
  上個月: 'lastmonth',
  今年: 'thisyear',
  去年: 'lastyear',
};
const names = [
  'today',
  'yesterday',
  'thisweek',
  'lastweek',
  'thismonth',
  'lastmonth',
  'thisyear',
  'lastyear',
] as const;
type Name = (typeof names)[number];

const isName = (text: string): text is Name => names.some((name) => name === text);

const relative = /^([<>])=?(\d{1,4})([a-z]+|[\u4e00-\u9fff]+)$/u;
/** Down to the hour, which is a whole one. */
const day = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:t(\d{1,2}))?)?)?$/;

/** The one way we write it, or null for what is no time. */
export function tidyDates(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('/', '-').replaceAll('…', '..');
  const name = (Object.hasOwn(named, plain) ? named[plain] : undefined) ?? plain;
  if (isName(name)) return name;
  return relative.test(plain) ? tidyAgo(plain) : tidyDays(plain);
}

function tidyAgo(plain: string): string | null {
  const [, sign, count, unit = ''] = relative.exec(plain) ?? [];
  return Object.hasOwn(units, unit) ? `${sign}${Number(count)}${units[unit]}` : null;
}

function tidyDays(plain: string): string | null {
  const [from = '', to, more] = plain.split('..');
  if (more !== undefined) return null;
  if (to === undefined) return tidyDay(from);
  const [begins, ends] = [from, to].map((end) => (end === '' ? '' : tidyDay(end)));
  if (begins == null || ends == null || begins + ends === '') return null;
  return `${begins}..${ends}`;
}

const two = (n: number) => String(n).padStart(2, '0');

function tidyDay(text: string): string | null {
  const [, year, month, date, hour] = day.exec(text) ?? [];
  if (year === undefined || Number(year) < 1970) return null;
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (date === undefined) return `${year}-${two(m)}`;
  const d = Number(date);
  if (d < 1 || d > new Date(Number(year), m, 0).getDate()) return null;
  if (hour === undefined) return `${year}-${two(m)}-${two(d)}`;
  return Number(hour) > 23 ? null : `${year}-${two(m)}-${two(d)}T${two(Number(hour))}`;
}

/** What `tidyDates` wrote, at this moment. */
export function spanOf(dates: string, now: number): Span {
  if (isName(dates)) return namedSpan(dates, now);
  const ago = relative.exec(dates);
  if (ago) {
    const moment = back(now, Number(ago[2]), ago[3] ?? 'd');
    return ago[1] === '<' ? { from: moment, to: Number.MAX_SAFE_INTEGER } : { from: 0, to: moment };
  }
  const [from = '', to = from] = dates.split('..');
  return {
    from: from === '' ? 0 : daySpan(from).from,
    to: to === '' ? Number.MAX_SAFE_INTEGER : daySpan(to).to,
  };
}

function back(now: number, count: number, unit: string): number {
  if (unit === 'h') return now - count * 3_600_000;
  const then = new Date(now);
  if (unit === 'd') then.setDate(then.getDate() - count);
  if (unit === 'w') then.setDate(then.getDate() - 7 * count);
  if (unit === 'm') then.setMonth(then.getMonth() - count);
  if (unit === 'y') then.setFullYear(then.getFullYear() - count);
  return then.getTime();
}

const midnight = (year: number, month: number, date: number) => new Date(year, month, date).getTime();

function daySpan(text: string): Span {
  const [year = 1970, month, date, hour] = text.split(/[-T]/).map(Number);
  if (month === undefined) return { from: midnight(year, 0, 1), to: midnight(year + 1, 0, 1) };
  if (date === undefined) return { from: midnight(year, month - 1, 1), to: midnight(year, month, 1) };
  if (hour === undefined)
    return { from: midnight(year, month - 1, date), to: midnight(year, month - 1, date + 1) };
  // Where clocks are put back, an hour that comes twice is one of two hours.
  return {
    from: new Date(year, month - 1, date, hour).getTime(),
    to: new Date(year, month - 1, date, hour + 1).getTime(),
  };
}

function namedSpan(name: Name, now: number): Span {
  const at = new Date(now);
  const [y, m, d] = [at.getFullYear(), at.getMonth(), at.getDate()];
  // A week begins on Monday, as in China.
  const monday = d - ((at.getDay() + 6) % 7);
  const spans: { readonly [N in Name]: readonly [number, number] } = {
    today: [midnight(y, m, d), midnight(y, m, d + 1)],
    yesterday: [midnight(y, m, d - 1), midnight(y, m, d)],
    thisweek: [midnight(y, m, monday), midnight(y, m, monday + 7)],
    lastweek: [midnight(y, m, monday - 7), midnight(y, m, monday)],
    thismonth: [midnight(y, m, 1), midnight(y, m + 1, 1)],
    lastmonth: [midnight(y, m - 1, 1), midnight(y, m, 1)],
    thisyear: [midnight(y, 0, 1), midnight(y + 1, 0, 1)],
    lastyear: [midnight(y - 1, 0, 1), midnight(y, 0, 1)],
  };
  const [from, to] = spans[name];
  return { from, to };
}
