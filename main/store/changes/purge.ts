/**
 * Makes an erasure final: of the person stay visits without anybody's name, because visits are never edited, and the
 * rows they point to, blank. Whoever calls puts it in a transaction.
 */
import type { Database } from 'better-sqlite3';
import type { Actor } from '../../../contract/actor.ts';
import type { AuditWriter } from '../audit/audit.ts';
import { statements } from '../database/statements.ts';
import { members } from '../people/groups.ts';

/** What the app does by itself. */
export const nobody: Actor = { who: '', role: 'app', kiosk: '' };

/** The most people made final in one transaction; each has all of its visits looked at. */
const atOnce = 4;

const ofVisits = 'visit_id in (select id from visits where person_id = @person)';
const ofIdentities = 'identity_id in (select id from identities where person_id = @person)';

/** In this order: what points elsewhere goes before what it points to. All take `person` and `at`. */
const blank = [
  `insert or ignore into erased_pictures (file)
   select avatar from identities where person_id = @person and avatar is not null
   union select avatar from people where id = @person and avatar is not null
   union select was from profile_changes where field = 'avatar' and was is not null and ${ofIdentities}
   union select became from profile_changes where field = 'avatar' and became is not null and ${ofIdentities}`,
  `delete from phones where ${ofIdentities}`,
  `delete from sessions where ${ofIdentities}`,
  `delete from user_tokens where ${ofIdentities}`,
  `delete from raw_answers where ${ofIdentities}`,
  `delete from profile_changes where ${ofIdentities}`,
  `delete from visit_answers where ${ofVisits}`,
  `delete from visit_consents where ${ofVisits}`,
  'delete from guest_answers where guest_id in (select id from guests where person_id = @person)',
  `update guests set name = '', name_key = null, phone = '', phone_key = null where person_id = @person`,
  'delete from person_phones where person_id = @person',
  'delete from person_tags where person_id = @person',
  'delete from notes where person_id = @person',
  'delete from dismissed_pairs where one_id = @person or other_id = @person',
  'delete from receipt_steps where person_id = @person',
  'update receipts set example_id = null where example_id = @person',
  'update person_facts set name_of = null where name_of = @person',
  'update person_facts set picture_of = null where picture_of = @person',
  // The openId has to be something that no other identity has.
  `update identities set open_id = 'erased ' || id, union_id = null, nickname = '', avatar_url = null,
   language = null, avatar = null, avatar_at = 0, avatar_from = null where person_id = @person`,
  `update people set union_id = null, nickname = '', avatar = null, avatar_at = 0, language = null
   where id = @person`,
  `insert into person_facts (person_id) values (@person) on conflict (person_id) do nothing`,
  `update person_facts set display_name = null, vip = 0, blocked_at = null, blocked_by = null, blocked_why = null,
   erase_at = coalesce(erase_at, @at), purged_at = @at, name_asked_at = null, version = version + 1
   where person_id = @person`,
] as const;

export function openPurge(database: Database, log: Pick<AuditWriter, 'purge'>) {
  const { all, run } = statements(database);
  const membersOf = all<[string], { id: string }>(`${members} select id from member`);
  const due = all<[number, number], { id: string }>(
    `select person_id as id from person_facts where erase_at <= ? and purged_at is null
     order by erase_at limit ?`,
  );
  const blanks = blank.map((sql) => run<[{ person: string; at: number }]>(sql));
  // A picture that somebody else has, or had, as well stays.
  const forget = run<[]>(
    `delete from erased_pictures where file in (select avatar from identities where avatar is not null
     union select was from profile_changes where field = 'avatar'
     union select became from profile_changes where field = 'avatar')`,
  );
  const pictures = all<[], { file: string }>('select file from erased_pictures limit 200');
  const pictureGone = run<[string]>('delete from erased_pictures where file = ?');

  function purge(head: string, actor: Actor, at: number): void {
    const people = membersOf(head).map(({ id }) => id);
    for (const person of people) for (const clear of blanks) clear({ person, at });
    log.purge(people, actor, at);
  }

  return {
    purge,
    /** Makes final what is due, a few at a time; true while there is more. */
    purgeDue(at: number): boolean {
      const found = due(at, atOnce);
      for (const { id } of found) purge(id, nobody, at);
      return found.length === atOnce;
    },
    /** Files that nobody's picture is any more. */
    erasedPictures(): readonly string[] {
      forget();
      return pictures().map(({ file }) => file);
    },
    picturesGone(files: readonly string[]): void {
      for (const file of files) pictureGone(file);
    },
  };
}

export type Purge = ReturnType<typeof openPurge>;
