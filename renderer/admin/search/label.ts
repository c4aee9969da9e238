/** A condition as it is read: `last:<7d` is "最近来访：7 天内". Pure. */

import { parseQuery } from '../../../contract/query/parse.ts';
import type { Leaf, Query } from '../../../contract/query/query.ts';
import { wholeName } from '../../../contract/query/whole-name.ts';
import type { Words } from '../words/words.ts';

const relative = /^([<>])(\d+)([hdwmy])$/;

/** `2026-11-21T09` is all of that hour. */
function hourLabel(day: string): string {
  const [date = '', hour] = day.split('T');
  return hour === undefined ? date : `${date} ${hour}:00–${hour}:59`;
}

export function datesLabel(dates: string, { query }: Words): string {
  const named = (query.day as Readonly<Record<string, string>>)[dates];
  if (named) return named;
  const [, sign, count, unit] = relative.exec(dates) ?? [];
  if (unit) {
    const length = query.stretch[unit as keyof typeof query.stretch](Number(count));
    return sign === '<' ? query.within(length) : query.before(length);
  }
  const [from = '', to] = dates.split('..').map(hourLabel);
  if (to === undefined) return from;
  if (to === '') return query.from(from);
  return from === '' ? query.until(to) : query.between(from, to);
}

function countLabel({ from, to }: Extract<Leaf, { is: 'count' }>, { query }: Words): string {
  if (from !== null && to !== null)
    return from === to ? String(from) : query.between(String(from), String(to));
  return from === null ? query.atMost(String(to ?? '')) : query.atLeast(String(from));
}

function leafLabel(leaf: Leaf, words: Words): string {
  const { query } = words;
  switch (leaf.is) {
    case 'word':
      return leaf.text;
    case 'dates':
      return query.pair(query.field[leaf.field], datesLabel(leaf.dates, words));
    case 'count':
      return query.pair(query.field.visits, countLabel(leaf, words));
    case 'field': {
      const whole = leaf.field === 'name' ? wholeName(leaf.value) : null;
      if (whole !== null) return words.called.label(whole);
      if (leaf.field === 'is' || leaf.field === 'has') return valueLabel(leaf.field, leaf.value, words);
      return query.pair(query.field[leaf.field], valueLabel(leaf.field, leaf.value, words));
    }
  }
}

/** Values that are one of a few have words; everything else stands as it is. */
export function valueLabel(field: string, value: string, { query, channel, ending }: Words): string {
  const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    has: query.has,
    is: query.is,
    channel,
    ended: ending,
    by: query.by,
  };
  return fields[field]?.[value] ?? value;
}

export function labelOf(query: Query, words: Words): string {
  switch (query.is) {
    case 'everybody':
      return words.views.everybody;
    case 'not':
      return `${words.find.not}${labelOf(query.of, words)}`;
    case 'or':
      return query.of.map((part) => labelOf(part, words)).join(words.find.or);
    case 'and':
      return query.of.map((part) => labelOf(part, words)).join(words.query.and);
    default:
      return leafLabel(query, words);
  }
}

export const chipLabel = (chip: string, words: Words): string => labelOf(parseQuery(chip).query, words);
