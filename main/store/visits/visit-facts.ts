/** What was said and agreed to on a visit; the visit's own row is never edited. */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import type { ConsentGiven } from '../../../contract/form.ts';
import type { VisitConsentTable } from '../database/schema.ts';
import { statements } from '../database/statements.ts';
import { isCounted } from '../database/visit-conditions.ts';
import { members } from '../people/groups.ts';
import type { Recorded, VisitAnswers } from '../words.ts';

export function openVisitFacts(database: Database) {
  const { get, all, run } = statements(database);
  const dropType = run<[string]>('delete from visit_types where visit_id = ?');
  const dropAnswers = run<[string]>('delete from visit_answers where visit_id = ?');
  const addType = run<[string, string]>('insert into visit_types (visit_id, type) values (?, ?)');
  const addAnswer = run<[string, string, string]>(
    'insert into visit_answers (visit_id, field, value) values (?, ?, ?)',
  );
  const addConsent = run<[VisitConsentTable]>(
    `insert into visit_consents (visit_id, version, language, picture, phone, at)
     values (@visit_id, @version, @language, @picture, @phone, @at)
     on conflict (visit_id) do update set version = excluded.version, language = excluded.language,
     phone = excluded.phone, at = excluded.at`,
  );
  const begun = get<[string], { one: 1 }>('select 1 as one from visits where id = ?');
  const answered = get<[string], { one: 1 }>('select 1 as one from visits_answered where visit_id = ?');
  const markAnswered = run<[string]>('insert or ignore into visits_answered (visit_id) values (?)');
  // Within one person the index gives the newest first, so that somebody's thousand visits are not all looked at.
  const lastSaid = get<[string], { id: string; type: string | null }>(
    `${members} select visits.id, visit_types.type from member join visits on visits.rowid = (
       select visits.rowid from visits where visits.person_id = member.id and ${isCounted}
       and (exists (select 1 from visit_answers where visit_id = visits.id)
       or exists (select 1 from visit_types where visit_id = visits.id))
       order by visits.at desc limit 1)
     left join visit_types on visit_types.visit_id = visits.id
     order by visits.at desc, visits.id desc limit 1`,
  );
  const answersOf = all<[string], { field: string; value: string }>(
    'select field, value from visit_answers where visit_id = ?',
  );

  /** In the place of what was said before; an empty answer is none. */
  function keep(visit: string, { type, answers }: VisitAnswers): void {
    dropType(visit);
    dropAnswers(visit);
    if (type !== null) addType(visit, type);
    for (const [field, value] of Object.entries(answers)) {
      if (value.trim() !== '') addAnswer(visit, field, value.trim());
    }
  }

  return {
    /** Staff said it before the visitor came, who is asked all the same. */
    keepEntered: keep,

    keepAnswers(visit: string, said: VisitAnswers | null): void {
      if (begun(visit) === undefined) throw new Failure('visit.none');
      if (said) keep(visit, said);
      markAnswered(visit);
    },

    isAnswered: (visit: string): boolean => answered(visit) !== undefined,

    /** Of somebody who read it twice the last time counts, but for the picture, which was kept or not the first time. */
    keepConsent(visit: string, { version, language, picture, phone }: ConsentGiven, at: number): void {
      const agreed = { picture: picture ? 1 : 0, phone: phone ? 1 : 0 } as const;
      addConsent({ visit_id: visit, version, language, ...agreed, at });
    },

    recall(head: string): Pick<Recorded, 'remembered' | 'visitorType'> {
      const last = lastSaid(head);
      if (last === undefined) return { remembered: {}, visitorType: null };
      const said = answersOf(last.id).map(({ field, value }) => [field, value] as const);
      return { remembered: Object.fromEntries(said), visitorType: last.type };
    },
  };
}

export type VisitFacts = ReturnType<typeof openVisitFacts>;
