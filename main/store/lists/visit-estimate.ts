/** About how many visits a search finds, as soon as its first rows are there. */
import type { Database } from 'better-sqlite3';
import type { Span } from '../../../contract/query/dates.ts';
import { keptStatements } from '../database/statements.ts';
import type { Hits } from './hits.ts';
import type { Ruler } from './ruler.ts';

/** So many are counted, and of one kiosk so many for its share. */
const [counted, sampled] = [30_000, 3_000];

export interface VisitEstimateDeps {
  readonly database: Database;
  readonly ruler: () => Ruler;
  readonly span: Span;
}

export function openVisitEstimate({ database, ruler, span }: VisitEstimateDeps) {
  const { get } = keptStatements(database);
  const highest = get<[], { count: number }>('select coalesce(max(rowid), 0) as count from visits');
  const ends = get<[], Span>(
    'select coalesce((select min(at) from visits), 0) as "from", coalesce((select max(at) from visits), 0) as "to"',
  );
  const within = (kiosk: string) =>
    get<
      [Span & { readonly kiosk: string | null; readonly limit: number }],
      { count: number; oldest: number | null }
    >(
      `select count(*) as count, min(at) as oldest from (select at from visits
       where ${kiosk} at >= @from and at < @to order by at desc limit @limit)`,
    );
  const [inSpan, atKiosk] = [within(''), within('kiosk = @kiosk and')];
  const all = () => highest()?.count ?? 0;

  return {
    /** `visits` of them were read so far, of which `found` are meant. */
    ofPeople(hits: Hits, visits: number, found: number): number {
      const each = all() / Math.max(1, ruler().total);
      return hits.probe(ruler()).count * each * (visits === 0 ? 1 : Math.min(1, found / visits));
    },
    /** Of all of that time, by how far back the newest of them reach, or of one kiosk by its share of these. */
    ofSpan(kiosk: string | null): number {
      if (kiosk === null) return inTime();
      const own = atKiosk({ ...span, kiosk, limit: sampled });
      if (own === undefined || own.count < sampled || own.oldest === null) return own?.count ?? 0;
      const beside = inSpan({ from: own.oldest, to: span.to, kiosk: null, limit: 10 * counted });
      return (inTime() * own.count) / Math.max(own.count, beside?.count ?? 0);
    },
    ofShare: (found: number, looked: number): number => (inTime() * found) / Math.max(1, looked),
  };

  function inTime(): number {
    const { count, oldest } = inSpan({ ...span, kiosk: null, limit: counted }) ?? { count: 0, oldest: null };
    if (count < counted || oldest === null) return count;
    const { from, to } = ends() ?? span;
    if (span.from <= from && span.to > to) return all();
    const [begins, finishes] = [Math.max(from, span.from), Math.min(to, span.to)];
    return Math.min(all(), (count * Math.max(1, finishes - begins)) / Math.max(1, finishes - oldest));
  }
}
