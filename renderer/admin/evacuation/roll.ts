/** The roll in an emergency: who stands where in it, and how many are safe. */
import type { OnSite } from '../../../contract/onsite.ts';

export interface Progress {
  readonly safe: number;
  readonly of: number;
}

export const progressOf = (people: readonly OnSite[]): Progress => ({
  safe: people.filter(({ safe }) => safe !== null).length,
  of: people.length,
});

const byName = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Not safe first; among those as well as among the safe, by name as one would call it out. */
export const inRollOrder = (people: readonly OnSite[]): readonly string[] =>
  people
    .toSorted(
      (a, b) =>
        Number(a.safe !== null) - Number(b.safe !== null) ||
        byName.compare(a.name, b.name) ||
        a.since - b.since,
    )
    .map(({ id }) => id);

/** In an order of a moment ago; whoever is not in it yet stands first, where they are seen. */
export function inOrder(people: readonly OnSite[], order: readonly string[]): readonly OnSite[] {
  const place = new Map(order.map((id, at) => [id, at]));
  return people.toSorted((a, b) => (place.get(a.id) ?? -1) - (place.get(b.id) ?? -1));
}

/** What staff have just tapped counts before the answer is there. */
export function withMarks(
  people: readonly OnSite[],
  marks: ReadonlyMap<string, boolean>,
  by: string,
  at: number,
): readonly OnSite[] {
  return people.map((one) => {
    const mark = marks.get(one.id);
    if (mark === undefined || mark === (one.safe !== null)) return one;
    return { ...one, safe: mark ? { by, at } : null };
  });
}
