/**
 * People written past the store, by plain SQL as other programs of ours do, each with the document that a search is
 * measured by; so that what the index makes of the tables is compared with what was meant.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { type Channel, channels } from '../../contract/channel.ts';
import type { SearchDoc } from '../../contract/query/match.ts';
import { fc } from '../properties.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What a form asks: by its templates, a question of its own, a choice and a phone number. */
export const anyAnswers = fc.record(
  {
    host: fc.constantFrom('王经理', 'Lily Chén', '曾国藩', '张伟 138', '王'),
    company: fc.constantFrom('花生王国', 'Wáng & Co', '小明科技', '100%'),
    q0123456789: fc.constantFrom('粤B12345', '王小明', '7'),
    purpose: fc.constantFrom('0', 'q00ff00ff00'),
    phone: fc.constantFrom('138 1234 5678', '+86 13819995678'),
  },
  { requiredKeys: [] },
);

const mainland = (number: string) => ({ countryCode: '86', number });

export const anybody = fc.record({
  nickname: fc.oneof(
    fc.constantFrom(
      '王伟',
      '王小明',
      '张伟',
      '張偉',
      '曾国藩',
      '微信用户',
      '',
      '。',
      'A建材老王13812345678',
      '小明明小',
    ),
    fc.constantFrom(
      'Lily🌸',
      'Lily Chén',
      "O'Brien",
      '100%',
      'a_b',
      '👨‍👩‍👧 家',
      'ＷＥＩ wei',
      'さくら',
      '김철수',
      'x"y',
    ),
    fc.string({ unit: fc.constantFrom(...'王伟小明张zwaé🌸 -'), maxLength: 8 }),
  ),
  display: fc.option(fc.constantFrom('王总', 'Wang Wei', '小王', '供应商 李'), { freq: 3 }),
  phone: fc.option(
    fc.constantFrom(
      ...['13812345678', '13819995678', '13912345678', '15000001234'].map((number) => mainland(number)),
      ...[{ countryCode: '852', number: '91234567' }],
      ...[{ countryCode: '44', number: '7911123456' }],
      ...[{ countryCode: '49', number: '151238' }],
    ),
  ),
  openId: fc.stringMatching(/^o[A-Za-z0-9_-]{5,12}$/),
  union: fc.boolean(),
  tags: fc.uniqueArray(fc.constantFrom('vip', '供应商', 'VIP客户', 'late')),
  note: fc.option(fc.constantFrom('对花生过敏', 'likes tea, no sugar', '王伟的朋友', '电话 138'), {
    freq: 3,
  }),
  channel: fc.constantFrom(...channels),
  kiosks: fc.array(fc.constantFrom('前台', '二楼 East', 'lobby'), { maxLength: 3 }),
  type: fc.option(fc.constantFrom('面试', 'delivery')),
  answers: anyAnswers,
  vip: fc.boolean(),
  blocked: fc.boolean(),
  erased: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  avatar: fc.boolean(),
  daysAgo: fc.integer({ min: 0, max: 500 }),
  joinedInto: fc.option(fc.nat({ max: 5 }), { freq: 4 }),
});
export type Anybody = typeof anybody extends fc.Arbitrary<infer A> ? A : never;

export interface Member {
  readonly id: string;
  readonly who: Anybody;
  readonly openId: string;
  readonly unionId: string | null;
  readonly visits: readonly { readonly id: string; readonly at: number; readonly kiosk: string }[];
}

/** Today's person: whoever stands for it comes first. */
export type Group = readonly Member[];

export function settle(database: Database, crowd: readonly Anybody[], now: number): readonly Group[] {
  const groups: Member[][] = [];
  database.transaction(() => {
    for (const [n, who] of crowd.entries()) {
      const member = write(database, who, n, now);
      const into = who.joinedInto === null ? undefined : groups[who.joinedInto];
      if (into === undefined) groups.push([member]);
      else {
        into.push(member);
        join(database, into);
      }
    }
  })();
  return groups;
}

function write(database: Database, who: Anybody, n: number, now: number): Member {
  const id = randomUUID();
  const identity = randomUUID();
  // Never a whole number of days ago: the store looks at its clock a little later than `now`.
  const at = now - who.daysAgo * day - hour - n;
  const unionId = who.union ? `u${n}${who.openId}` : null;
  const openId = `${who.openId}${n}`;
  const visits = who.kiosks.map((kiosk, k) => ({ id: randomUUID(), kiosk, at: at - 1_000 * k }));
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
  run(
    `insert into people (id, union_id, nickname, avatar, avatar_at, first_visit_at, last_visit_at, visits)
     values (?, ?, ?, ?, 0, ?, ?, ?)`,
    ...[id, unionId, who.nickname, who.avatar ? 'face.jpg' : null],
    ...[Math.min(at, ...visits.map((visit) => visit.at)), at, visits.length],
  );
  run(
    `insert into identities (id, person_id, channel, app_id, open_id, union_id, nickname, first_seen_at, last_seen_at)
     values (?, ?, ?, 'wxapp', ?, ?, ?, ?, ?)`,
    ...[identity, id, who.channel, openId, unionId, who.nickname, at, at],
  );
  run(
    'insert into person_facts (person_id, display_name, vip, blocked_at, erase_at) values (?, ?, ?, ?, ?)',
    ...[id, who.display, who.vip ? 1 : 0, who.blocked ? at : null, who.erased ? now : null],
  );
  for (const tag of who.tags) run('insert into person_tags (person_id, tag) values (?, ?)', id, tag);
  if (who.note !== null) {
    run(
      "insert into notes (id, person_id, text, at, made_by) values (?, ?, ?, ?, '李')",
      randomUUID(),
      id,
      who.note,
      at,
    );
  }
  if (who.phone !== null) {
    const { countryCode, number } = who.phone;
    run(
      'insert into phones values (?, ?, ?, ?, ?)',
      identity,
      countryCode,
      number,
      `+${countryCode}${number}`,
      at,
    );
  }
  for (const visit of visits) {
    run(
      'insert into visits (id, attempt, person_id, identity_id, at, kiosk, number) values (?, ?, ?, ?, ?, ?, 1)',
      ...[visit.id, randomUUID(), id, identity, visit.at, visit.kiosk],
    );
    if (who.type !== null) run('insert into visit_types values (?, ?)', visit.id, who.type);
    for (const [field, value] of Object.entries(who.answers))
      run('insert into visit_answers values (?, ?, ?)', visit.id, field, value);
  }
  return { id, who, openId, unionId, visits };
}

function join(database: Database, group: readonly Member[]): void {
  const [head] = group;
  const joined = group.at(-1);
  if (head === undefined || joined === undefined) return;
  database.prepare('update people set joined_to = ? where id = ?').run(head.id, joined.id);
  const { first, last, visits } = timesOf(database, group);
  database
    .prepare('update people set first_visit_at = ?, last_visit_at = ?, visits = ? where id = ?')
    .run(first, last, visits, head.id);
}

function timesOf(database: Database, group: readonly Member[]) {
  const rows = group.map(({ id }) =>
    database
      .prepare<[string], { first_visit_at: number; last_visit_at: number }>(
        'select * from people where id = ?',
      )
      .get(id),
  );
  return {
    first: Math.min(...rows.map((row) => row?.first_visit_at ?? Infinity)),
    last: Math.max(...rows.map((row) => row?.last_visit_at ?? 0)),
    visits: group.reduce((sum, { visits }) => sum + visits.length, 0),
  };
}

export function docOf(database: Database, group: Group, now: number): SearchDoc {
  const people = group.map(({ who }) => who);
  const [head] = people;
  const { first, last, visits } = timesOf(database, group);
  const texts = (some: readonly (string | null)[]) => some.flatMap((text) => text || []);
  const display = texts(people.map((who) => who.display));
  const seen = group.flatMap((member) => member.visits);
  return {
    names: texts([...people.map((who) => who.nickname), ...display]),
    named: display.length > 0 || (head?.nickname !== '' && head?.nickname !== '微信用户'),
    phones: people.flatMap(({ phone }) => phone ?? []),
    ids: texts(group.flatMap(({ openId, unionId }) => [openId, unionId])),
    union: people.some((who) => who.union),
    tags: [...new Set(people.flatMap((who) => who.tags))],
    notes: texts(people.map((who) => who.note)),
    channels: people.map((who): Channel => who.channel),
    kiosks: seen.map(({ kiosk }) => kiosk),
    types: texts(people.filter((who) => who.kiosks.length > 0).map((who) => who.type)),
    avatar: head?.avatar === true,
    vip: people.some((who) => who.vip),
    blocked: people.some((who) => who.blocked),
    erased: head?.erased === true,
    onSite: seen.some(({ at }) => at > now - day),
    joined: group.length > 1,
    visits,
    first,
    last,
  };
}
