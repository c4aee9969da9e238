/** Which visits stand behind a figure, as the search that finds exactly them in the visits log. Pure. */
import type { Channel } from '../../../contract/channel.ts';
import { type Leaf, not, printQuery } from '../../../contract/query/query.ts';
import { type Day, stepped } from './day.ts';

/** A visit of somebody else under a person's name was none, and is not counted. */
const counted = not({ is: 'field', field: 'ended', value: 'notMe' });

function search(dates: string, ...leaves: readonly Leaf[]): string {
  return printQuery({ is: 'and', of: [{ is: 'dates', field: 'at', dates }, ...leaves, counted] });
}

const two = (n: number) => String(n).padStart(2, '0');

export const rowsOf = {
  day: (day: Day): string => search(day.key),
  hour: (day: Day, hour: number): string => search(`${day.key}T${two(hour)}`),
  /** Null: entered by hand. */
  channel: (day: Day, channel: Channel | null): string =>
    search(
      day.key,
      channel === null
        ? { is: 'field', field: 'by', value: 'desk' }
        : { is: 'field', field: 'channel', value: channel },
    ),
  kiosk: (day: Day, value: string): string => search(day.key, { is: 'field', field: 'kiosk', value }),
  /** Of people who had been here on an earlier day. */
  returning: (day: Day): string =>
    search(day.key, { is: 'dates', field: 'first', dates: `..${stepped(day, -1).key}` }),
} as const;
