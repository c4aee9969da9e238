/** A meter for the calls that WeChat charges for. Months are those of UTC. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import type { PaidCalls } from '../words.ts';

const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);

export function openPaidCalls(database: Database) {
  const { get, run } = statements(database);
  const add = run<[string, string]>(
    `insert into paid_calls (call, month, count) values (?, ?, 1)
     on conflict (call, month) do update set count = paid_calls.count + 1`,
  );
  const read = get<[string, string], PaidCalls>(
    `select coalesce(sum(case when month = ? then count end), 0) as thisMonth, coalesce(sum(count), 0) as ever
     from paid_calls where call = ?`,
  );
  return {
    countPaidCall: (call: string, at: number): void => void add(call, monthOf(at)),
    paidCalls: (call: string, now: number): PaidCalls =>
      read(monthOf(now), call) ?? { thisMonth: 0, ever: 0 },
  };
}
