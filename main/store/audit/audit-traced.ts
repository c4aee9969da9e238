/** Does what staff ask of the store and writes it into the audit log: both, or neither. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import type { TraceCalls, TracedCall, WriterCalls } from '../thread-words.ts';
import type { AuditWriter } from './audit.ts';

export function openTraced(
  database: Database,
  { audit }: Pick<AuditWriter, 'audit'>,
  calls: Pick<WriterCalls, TracedCall>,
): TraceCalls {
  const { get } = statements(database);
  // Staff name a visit or a guest; the log is read by person.
  const personOf = get<[string, string], { person: string }>(
    `select person_id as person from visits where id = ? union all
     select person_id from guests where id = ? and person_id is not null limit 1`,
  );
  const functions: { readonly [N in TracedCall]: (input: never) => unknown } = calls;

  return {
    addAudit: ({ entry, actor, at }) => audit(entry, actor, at),
    traced({ call, input, trace: { entry, actor, at } }) {
      const { about } = entry;
      const person = entry.person ?? (about === null ? null : (personOf(about, about)?.person ?? null));
      const value = functions[call](input as never);
      audit({ ...entry, person }, actor, at);
      return value;
    },
  };
}
