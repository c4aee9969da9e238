/** Says whether what is known of some people is still what it was: grows different with every change of staff's. */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';

export interface Seen {
  readonly joined_to: string | null;
  readonly version: number;
  readonly erase_at: number | null;
  readonly members: string | null;
}

const nobody: ReadonlyMap<string, Seen> = new Map();

export function openFingerprints(database: Database) {
  const { get } = statements(database);
  const seen = get<[string], Seen>(
    `select joined_to, coalesce(version, 0) as version, erase_at,
     (select group_concat(id) from people as member where member.joined_to = people.id) as members
     from people left join person_facts on person_id = people.id where people.id = ?`,
  );
  /**
   * @param more what was shown of them besides.
   * @param known of whom it need not be asked again.
   */
  return function fingerprint(
    people: readonly string[],
    more = '',
    known: ReadonlyMap<string, Seen> = nobody,
  ): string {
    const hash = createHash('sha256');
    for (const id of people) {
      const row = known.get(id) ?? seen(id);
      hash.update(`${id} ${row?.joined_to} ${row?.version} ${row?.erase_at} ${row?.members}\n`);
    }
    return hash.update(more).digest('base64url');
  };
}
