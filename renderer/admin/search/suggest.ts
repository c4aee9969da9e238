/** What could come next in the search box: a field, one of its values, a stretch of time. Pure. */

import { fieldCalled, type QueryField, queryFields } from '../../../contract/query/fields.ts';
import { needsQuotes } from '../../../contract/query/query.ts';
import type { Words } from '../words/words.ts';
import { chipLabel, datesLabel, valueLabel } from './label.ts';
import { fieldsOf, type Searched } from './searched.ts';

export interface Suggested {
  /** Takes the place of the last word of what is being typed. */
  readonly text: string;
  readonly label: string;
  /** As it would be typed, where the label says it in words. */
  readonly written: string;
  /** The condition is whole with it. */
  readonly complete: boolean;
}

/** Values that only the store knows: ask `search.suggest`. */
export interface Unknown {
  readonly field: 'tag' | 'kiosk' | 'type';
  readonly start: string;
}

export const searchDates = [
  'today',
  'yesterday',
  'thisweek',
  '<7d',
  '<30d',
  'thismonth',
  'lastmonth',
  '>90d',
  '>365d',
] as const;
const searchCounts = ['1', '2..', '5..', '10..'] as const;

interface Begun {
  readonly before: string;
  readonly minus: '' | '-';
  readonly field: QueryField | null;
  readonly start: string;
}

/** The last word of what is being typed, which may be `-field:start`. */
export function begunIn(draft: string): Begun {
  const [, before = '', last = ''] = /^(.*?(?:^|[\s()（）|｜]))([^\s()（）|｜]*)$/u.exec(draft) ?? [];
  const minus = last.startsWith('-') ? '-' : '';
  const word = last.slice(minus.length);
  const [, name = '', start = ''] = /^([^:：]+)[:：](.*)$/u.exec(word) ?? [];
  const field = name === '' ? null : fieldCalled(name);
  return { before, minus, field, start: field === null ? word : start.replace(/^["“]/, '') };
}

const written = (field: QueryField, value: string) => `${field}:${needsQuotes(value) ? `"${value}"` : value}`;

const begins = (start: string, ...texts: readonly string[]) =>
  texts.some((text) => text.toLowerCase().startsWith(start.toLowerCase()));

export function unknownIn(draft: string): Unknown | null {
  const { field, start } = begunIn(draft);
  return field === 'tag' || field === 'kiosk' || field === 'type'
    ? { field, start: start.slice(0, 40) }
    : null;
}

/** `known`: what the store answered for `unknownIn`. */
export function suggestions(
  draft: string,
  known: readonly string[],
  words: Words,
  searched: Searched = 'people',
): readonly Suggested[] {
  const { minus, field, start } = begunIn(draft);
  if (field === null)
    return start === ''
      ? []
      : [...fieldsFor(start, minus, words, searched), ...valuesFor(start, minus, words, searched)];
  const value = (text: string, label: string): Suggested => ({
    text: `${minus}${written(field, text)}`,
    label,
    written: written(field, text),
    complete: true,
  });
  const { kind, values, also } = queryFields[field];
  void also;
  if (kind === 'choice')
    return values
      .filter((one) => begins(start, one, valueLabel(field, one, words)))
      .map((one) => value(one, valueLabel(field, one, words)));
  if (kind === 'known') return known.filter((one) => one !== start).map((one) => value(one, one));
  if (kind === 'dates')
    return searchDates
      .filter((one) => begins(start, one, datesLabel(one, words)))
      .map((one) => value(one, datesLabel(one, words)));
  if (kind === 'count' && start === '')
    return searchCounts.map((one) =>
      value(one, one.endsWith('..') ? words.query.atLeast(one.slice(0, -2)) : one),
    );
  return [];
}

function fieldsFor(start: string, minus: string, words: Words, searched: Searched): readonly Suggested[] {
  return fieldsOf(searched)
    .filter((name) => begins(start, name, words.query.field[name], ...queryFields[name].also))
    .slice(0, 6)
    .map((name) => ({
      text: `${minus}${name}:`,
      label: words.query.field[name],
      written: `${name}:`,
      complete: false,
    }));
}

/** Who types "this week" or "VIP" need not know under which field that is. A letter alone is a name that begins. */
function valuesFor(start: string, minus: string, words: Words, searched: Searched): readonly Suggested[] {
  if (/^[\x20-\x7e]?$/.test(start)) return [];
  const dates = searched === 'visits' ? 'at' : 'last';
  const fields =
    searched === 'visits' ? (['is', 'channel', 'ended', 'by'] as const) : (['is', 'channel'] as const);
  const whole = (field: QueryField, value: string): Suggested => ({
    text: `${minus}${written(field, value)}`,
    label: chipLabel(written(field, value), words),
    written: written(field, value),
    complete: true,
  });
  return [
    ...searchDates.filter((one) => begins(start, datesLabel(one, words))).map((one) => whole(dates, one)),
    ...fields.flatMap((field) =>
      queryFields[field].values
        .filter((one) => begins(start, one, valueLabel(field, one, words)))
        .map((one) => whole(field, one)),
    ),
  ].slice(0, 6);
}

/** The text with this suggestion taken. */
export const taken = (draft: string, { text, complete }: Suggested): string =>
  `${begunIn(draft).before}${text}${complete ? ' ' : ''}`;
