/** The statements of one sign-in, prepared once. */
import type { Database } from 'better-sqlite3';
import type { IdentityTable, PersonTable, VisitTable } from './schema.ts';

/** What a sign-in says about whom we know already; null erases nothing. */
interface Heard {
  unionId: string | null;
  avatarUrl: string | null;
  language: string | null;
  at: number;
}

export type RecordedVisit = VisitTable & { readonly joined: 0 | 1 };

export function prepareRows(database: Database) {
  const get = <Given extends unknown[], Row>(sql: string) => {
    const statement = database.prepare<unknown[], Row>(sql);
    return (...given: Given) => statement.get(...given);
  };
  /** Gives how many rows it changed. */
  const run = <Given extends unknown[]>(sql: string) => {
    const statement = database.prepare(sql);
    return (...given: Given) => statement.run(...given).changes;
  };
  return {
    visitOf: get<[string], RecordedVisit>(
      `select *, exists (select 1 from joins where joins.attempt = visits.attempt) as joined
     from visits where attempt = ?`,
    ),
    identityOf: get<[string, string, string], IdentityTable>(
      'select * from identities where channel = ? and app_id = ? and open_id = ?',
    ),
    personOfUnion: get<[string], { id: string }>('select id from people where union_id = ?'),
    identityOfUnion: get<[string], { id: string }>(
      'select person_id as id from identities where union_id = ? order by id limit 1',
    ),
    addPerson: run<[PersonTable]>(
      `insert into people values (@id, @union_id, @nickname, @avatar_url, @avatar, @avatar_at, @language, @joined_to,
     @first_visit_at, @last_visit_at, @visits)`,
    ),
    addIdentity: run<[IdentityTable]>(
      `insert into identities values (@id, @person_id, @channel, @app_id, @open_id, @union_id, @nickname, @avatar_url,
     @language, @first_seen_at, @last_seen_at)`,
    ),
    seeIdentity: run<[Pick<IdentityTable, 'id' | 'nickname'> & Heard]>(
      `update identities set nickname = @nickname, union_id = coalesce(@unionId, union_id),
     avatar_url = coalesce(@avatarUrl, avatar_url), language = coalesce(@language, language),
     last_seen_at = max(last_seen_at, @at) where id = @id`,
    ),
    seePerson: run<[Pick<PersonTable, 'id' | 'nickname'> & Heard]>(
      `update people set nickname = @nickname, avatar_url = coalesce(@avatarUrl, avatar_url),
     language = coalesce(@language, language), visits = visits + 1,
     first_visit_at = min(first_visit_at, @at), last_visit_at = max(last_visit_at, @at) where id = @id`,
    ),
    claimUnion: run<[string, string]>('update people set union_id = ? where id = ? and union_id is null'),
    addVisit: run<[VisitTable]>(
      'insert into visits values (@id, @attempt, @person_id, @identity_id, @at, @kiosk, @number)',
    ),
  };
}
