/** The figures of a day and its last arrivals, kept true while they are looked at; read at most twice a second. */
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Today } from '../../../contract/today.ts';
import type { VisitListRow } from '../../../contract/visit-list.ts';
import { type Asked, type DeskBridge, settle, useAsked, useNews } from '../desk.ts';
import { useEvery } from '../overview/use-every.ts';
import { type Day, weekBefore } from './day.ts';
import { rowsOf } from './rows-of.ts';
import { spaced } from './spaced.ts';

export interface DaySeen {
  readonly figures: Today;
  /** Arrivals a week before, up to the same time of day. */
  readonly before: number;
  /** Newest first. */
  readonly latest: readonly VisitListRow[];
}

const pause = 500;
const tick = 5_000;
const shown = 10;

async function readDay({ ask }: DeskBridge, day: Day) {
  const { from, to } = day;
  const sort = { by: 'at', descending: true } as const;
  const [figures, before, list] = await Promise.all([
    settle(ask['today.get']({ from, to })),
    settle(ask['today.get'](weekBefore(day, Date.now()))),
    settle(ask['visits.list']({ search: rowsOf.day(day), sort })),
  ]);
  if (list.ok) void settle(ask['list.close'](list.value.list));
  if (!figures.ok) return figures;
  if (!before.ok) return before;
  if (!list.ok) return list;
  const latest = list.value.rows.slice(0, shown);
  return { ok: true, value: { figures: figures.value, before: before.value.arrivals, latest } } as const;
}

export function useDay(day: Day): Asked<DaySeen> {
  const seen = useAsked<DaySeen>(day.key, (bridge) => readDay(bridge, day));
  const again = useEffectEvent(seen.again);
  const reader = useMemo(() => spaced(() => again(), pause), []);
  useEffect(() => () => reader.stop(), [reader]);
  useNews('people.changed', reader.ask);
  useNews('onsite.changed', reader.ask);
  // Of an attempt that came to nothing there is no news, and what is compared grows with the hours.
  useEvery(tick, reader.ask);
  return seen;
}
