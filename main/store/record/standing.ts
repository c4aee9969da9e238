/** What staff decided about whoever is at the kiosk, as far as a sign-in has to know. Reads, and marks who was asked. */
import type { Database } from 'better-sqlite3';
import { statements } from '../database/statements.ts';
import { members } from '../people/groups.ts';

interface Row {
  readonly blocked: 0 | 1 | null;
  readonly named: 0 | 1 | null;
  readonly asked: 0 | 1 | null;
}

export interface Standing {
  readonly blocked: boolean;
  /** Neither staff nor the visitor gave a name, and the visitor was not asked for one. */
  readonly askName: boolean;
}

export function openStanding(database: Database) {
  const { get, run } = statements(database);
  const find = get<[string], Row>(
    `${members} select max(blocked_at is not null) as blocked, max(display_name is not null) as named,
     max(name_asked_at is not null) as asked from person_facts where person_id in member`,
  );
  const asked = run<[{ person: string; at: number }]>(
    `insert into person_facts (person_id, name_asked_at) values (@person, @at)
     on conflict (person_id) do update set name_asked_at = excluded.name_asked_at`,
  );
  return {
    of(head: string, nickname: string): Standing {
      const row = find(head);
      return {
        blocked: row?.blocked === 1,
        askName: nickname === '' && row?.named !== 1 && row?.asked !== 1,
      };
    },
    nameAsked: (person: string, at: number): void => void asked({ person, at }),
  };
}

export type StandingOf = ReturnType<typeof openStanding>;
