/** Writes made-up people into a fresh registry, in the order of their last visits, with the index beside them. */
import type { Database } from 'better-sqlite3';
import { channels } from '../../contract/channel.ts';
import type { Answers } from '../../contract/form.ts';
import type { SearchDoc } from '../../contract/query/match.ts';
import { seqFrom } from '../../main/store/find/compile.ts';
import { insertRow, insertWords } from '../../main/store/find/listing.ts';
import { listingRow } from '../../main/store/find/read-doc.ts';
import { tokensOf } from '../../main/store/find/tokens.ts';
import { makeAnswers } from './answers.ts';
import { type MadePerson, makePerson } from './person.ts';

const app = 'wx0123456789abcdef';

export function openWriting(database: Database) {
  const into = (table: string, columns: string) =>
    database.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    );
  const people = into(
    'people',
    'id,union_id,nickname,avatar_at,joined_to,first_visit_at,last_visit_at,visits',
  );
  const identities = into(
    'identities',
    'id,person_id,channel,app_id,open_id,union_id,nickname,first_seen_at,last_seen_at',
  );
  const visits = into('visits', 'id,attempt,person_id,identity_id,at,kiosk,number');
  const types = into('visit_types', 'visit_id,type');
  const answers = into('visit_answers', 'visit_id,field,value');
  const phones = into('phones', 'identity_id,country_code,number,e164,at');
  const facts = into('person_facts', 'person_id,display_name,vip,blocked_at,blocked_by,blocked_why,version');
  const tags = into('person_tags', 'person_id,tag');
  const notes = into('notes', 'id,person_id,text,at,made_by');
  const joins = into('joins', 'id,person_id,into_id,made_by,at');
  const listing = database.prepare(insertRow);
  const under = into('listed_under', 'person_id,num');
  const words = database.prepare(insertWords);
  let last = 0;

  function write(number: number, end: number): void {
    const person = makePerson(number, end);
    const { id, first, unionId } = person;
    const count = person.visits.length;
    people.run(id, unionId, person.nickname, 0, null, first, person.last, count);
    for (const { id: identity, channel, openId } of person.identities) {
      identities.run(identity, id, channel, app, openId, unionId, person.nickname, first, person.last);
    }
    const [identity] = person.identities;
    if (identity === undefined) throw new Error('a person without an identity');
    for (const [n, { id: visit, attempt, at, kiosk, type }] of person.visits.entries()) {
      visits.run(visit, attempt, id, identity.id, at, kiosk, n + 1);
      if (type !== null) types.run(visit, type);
      writeAnswers(visit, makeAnswers(number, n));
    }
    if (person.phone !== null) phones.run(identity.id, '86', person.phone, `+86${person.phone}`, first);
    writeSaid(person);
    const num = list(person);
    if (person.joined) writeJoined(person, person.joined, num);
  }

  function writeAnswers(visit: string, said: Answers): void {
    for (const [field, value] of Object.entries(said)) answers.run(visit, field, value);
  }

  function writeSaid(person: MadePerson): void {
    const { id } = person;
    if (person.vip || person.blocked || person.displayName !== null) {
      const blocked = person.blocked ? [person.last, '林晓', '多次扰乱秩序'] : [null, null, null];
      facts.run(id, person.displayName, person.vip ? 1 : 0, ...blocked, 1);
    }
    for (const tag of person.tags) tags.run(id, tag);
    if (person.note) notes.run(person.note.id, id, person.note.text, person.last, '林晓');
  }

  function writeJoined(head: MadePerson, joined: NonNullable<MadePerson['joined']>, num: number): void {
    const { id, join, identity } = joined;
    people.run(id, null, head.nickname, 0, head.id, head.first, head.first, 0);
    identities.run(
      identity.id,
      id,
      identity.channel,
      app,
      identity.openId,
      null,
      head.nickname,
      head.first,
      head.first,
    );
    joins.run(join, id, head.id, 'staff', head.last);
    under.run(id, num);
  }

  function list(person: MadePerson): number {
    const doc = docOf(person);
    last = Math.max(last + 1, seqFrom(person.last));
    const head = {
      id: person.id,
      union_id: person.unionId,
      nickname: person.nickname,
      avatar: null,
      avatar_at: 0,
      language: null,
      joined_to: null,
      first_visit_at: person.first,
      last_visit_at: person.last,
      visits: person.visits.length,
    };
    const phone =
      person.phone === null
        ? undefined
        : { country_code: '86', number: person.phone, e164: `+86${person.phone}` };
    const row = listingRow(head, doc, person.displayName, phone);
    const { lastInsertRowid } = listing.run({ ...row, seq: last });
    const { name, note } = tokensOf(doc);
    words.run(last, name, note);
    return Number(lastInsertRowid);
  }

  return write;
}

function docOf(person: MadePerson): SearchDoc {
  const { nickname, displayName, unionId, joined, phone, note } = person;
  const known = [...person.identities, ...(joined ? [joined.identity] : [])];
  const kiosks = [...new Set(person.visits.map(({ kiosk }) => kiosk).toReversed())];
  return {
    names: [...new Set([nickname, displayName ?? ''])].filter((name) => name !== ''),
    named: displayName !== null || (nickname !== '' && nickname !== '微信用户'),
    phones: phone === null ? [] : [{ countryCode: '86', number: phone }],
    ids: [...known.map(({ openId }) => openId), ...(unionId === null ? [] : [unionId])],
    union: unionId !== null,
    tags: person.tags,
    notes: note ? [note.text] : [],
    channels: channels.filter((channel) => known.some((one) => one.channel === channel)),
    kiosks,
    types: [...new Set(person.visits.flatMap(({ type }) => type ?? []))],
    avatar: false,
    vip: person.vip,
    blocked: person.blocked,
    erased: false,
    onSite: false,
    joined: joined !== null,
    visits: person.visits.length,
    first: person.first,
    last: person.last,
  };
}
