/** Where a moment stands in a list ordered by time, found by a few looks instead of reading the list. */

export interface TimeList {
  readonly count: number;
  readonly descending: boolean;
  /** When the visit at this place was; null where it vanished; undefined when it could not be read. */
  readonly timeAt: (place: number) => Promise<number | null | undefined>;
}

/**
 * The first place whose visit is at `moment` or behind it in the list's order, at most the last place; null when the
 * list is empty or could not be read. A million rows are twenty looks.
 */
export async function placeOfTime(
  { count, descending, timeAt }: TimeList,
  moment: number,
): Promise<number | null> {
  if (count === 0) return null;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let [place, time] = [middle, await timeAt(middle)];
    while (time === null && place + 1 < high) {
      place += 1;
      time = await timeAt(place);
    }
    if (time === undefined) return null;
    const isBefore = time !== null && (descending ? time > moment : time < moment);
    if (isBefore) low = place + 1;
    else high = middle;
  }
  return Math.min(low, count - 1);
}
