/** The statements of one sign-in, prepared once. */
import type { Database } from 'better-sqlite3';
import type { IdentityTable, PersonTable, VisitTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';

/** What a sign-in says about whom we know already; null erases nothing. */
interface Heard {
  unionId: string | null;
  avatarUrl: string | null;
  language: string | null;
  at: number;
}

/** What an attempt came to: the visit it began, or the one it ended. */
export interface Outcome extends Pick<VisitTable, 'id' | 'person_id' | 'number'> {
  /** Who it was that scanned. */
  readonly identity_id: string;
  readonly joined: 0 | 1;
  readonly left: 0 | 1;
}

const joinedBy = 'exists (select 1 from joins where joins.attempt = @attempt) as joined';

export type KnownIdentity = IdentityTable & { readonly has_phone: 0 | 1 };

const known = `select *, exists (select 1 from phones where phones.identity_id = identities.id) as has_phone
     from identities`;

export function prepareRows(database: Database) {
  const { get, run } = statements(database);
  return {
    outcomeOf: get<[{ attempt: string }], Outcome>(
      `select visits.id, visits.person_id, visits.number, visit_ends.identity_id, 1 as left, ${joinedBy},
       visits.at as at from visit_ends join visits on visits.id = visit_ends.visit_id
       where visit_ends.attempt = @attempt
     union all
     select id, person_id, number, identity_id, 0, ${joinedBy}, at from visits where attempt = @attempt
     order by left desc, at desc, id desc limit 1`,
    ),
    joinOf: get<[string], { id: string }>('select id from joins where attempt = ? limit 1'),
    identity: get<[string], KnownIdentity>(`${known} where id = ?`),
    identityOf: get<[string, string, string], KnownIdentity>(
      `${known} where channel = ? and app_id = ? and open_id = ?`,
    ),
    personOfUnion: get<[string], { id: string }>('select id from people where union_id = ?'),
    identityOfUnion: get<[string], { id: string }>(
      'select person_id as id from identities where union_id = ? order by id limit 1',
    ),
    addPerson: run<[PersonTable]>(
      `insert into people (id, union_id, nickname, avatar, avatar_at, language, joined_to, first_visit_at,
     last_visit_at, visits) values (@id, @union_id, @nickname, @avatar, @avatar_at, @language, @joined_to,
     @first_visit_at, @last_visit_at, @visits)`,
    ),
    addIdentity: run<[Omit<IdentityTable, 'avatar' | 'avatar_at' | 'avatar_from'>]>(
      `insert into identities (id, person_id, channel, app_id, open_id, union_id, nickname, avatar_url, language,
     first_seen_at, last_seen_at) values (@id, @person_id, @channel, @app_id, @open_id, @union_id, @nickname,
     @avatar_url, @language, @first_seen_at, @last_seen_at)`,
    ),
    seeIdentity: run<[Pick<IdentityTable, 'id' | 'nickname'> & Heard]>(
      `update identities set nickname = @nickname, union_id = coalesce(@unionId, union_id),
     avatar_url = coalesce(@avatarUrl, avatar_url), language = coalesce(@language, language),
     last_seen_at = max(last_seen_at, @at) where id = @id`,
    ),
    /** The times of somebody who only logged in so far give way to those of the visit. */
    countVisit: run<[{ id: string; at: number }]>(
      `update people set visits = visits + 1,
     first_visit_at = case when visits = 0 or first_visit_at > @at then @at else first_visit_at end,
     last_visit_at = case when visits = 0 or last_visit_at < @at then @at else last_visit_at end where id = @id`,
    ),
    namePerson: run<[Pick<PersonTable, 'id' | 'nickname' | 'language'>]>(
      'update people set nickname = @nickname, language = coalesce(@language, language) where id = @id',
    ),
    keepIdentityAvatar: run<[{ id: string; file: string; url: string | null; at: number }]>(
      `update identities set avatar = @file, avatar_from = @url, avatar_at = @at
     where id = @id and avatar_at <= @at`,
    ),
    keepPersonAvatar: run<[{ id: string; file: string; at: number }]>(
      'update people set avatar = @file, avatar_at = @at where id = @id and avatar_at <= @at',
    ),
    claimUnion: run<[string, string]>('update people set union_id = ? where id = ? and union_id is null'),
    addVisit: run<[VisitTable]>(
      `insert into visits (id, attempt, person_id, identity_id, at, kiosk, number)
     values (@id, @attempt, @person_id, @identity_id, @at, @kiosk, @number)`,
    ),
  };
}

export type Rows = ReturnType<typeof prepareRows>;
