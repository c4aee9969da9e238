/** Whoever sees `138****5678` learns nothing of the rest by searching, sorting or counting. */
import { expect, test, vi } from 'vitest';
import type { SearchNote } from '../../contract/list.ts';
import { peopleColumns } from '../../contract/people-list.ts';
import { insertWords } from '../../main/store/find/listing.ts';
import { fc, tries } from '../properties.ts';
import { lookInto, openLobby } from './lobby.ts';

const newestFirst = { by: 'lastVisit', descending: true } as const;
const numbers = [
  ...[
    ['86', '13812345678'],
    ['86', '13887655678'],
    ['86', '13800005678'],
  ],
  ...[
    ['852', '91234567'],
    ['852', '66664567'],
  ],
  ...[
    ['44', '7911123456'],
    ['44', '7900993456'],
  ],
] as const;

interface Answer {
  readonly ids: readonly string[];
  readonly count: number;
  readonly notes: readonly SearchNote[];
}

async function openRegistry() {
  const lobby = await openLobby();
  const { lists } = lobby.store;
  /** Those whose number is shown alike, latest first. */
  const alike = new Map<string, readonly string[]>();
  for (const [at, [countryCode, number]] of numbers.entries()) {
    const { person, identity } = await lobby.signIn({ nickname: `王${'甲乙丙丁戊己庚'.charAt(at)}` });
    const phone = { countryCode, number, e164: `+${countryCode}${number}` };
    const shown = await lobby.store.keepPhone(identity, phone, at);
    alike.set(shown, [person, ...(alike.get(shown) ?? [])]);
  }
  return {
    lobby,
    alike,
    async people(search: string): Promise<Answer> {
      const { list, total, notes } = await lists.people({ search, sort: newestFirst });
      const ids = await lists.idsOf({ take: 'all', list, except: [] });
      await lists.close(list);
      return { ids, count: total.count, notes };
    },
    async visitors(search: string): Promise<readonly string[]> {
      const { list, rows } = await lists.visits({ search, sort: { by: 'at', descending: true } });
      await lists.close(list);
      return rows.map(({ person }) => person.id ?? '');
    },
  };
}

type Alike = ReadonlyMap<string, readonly string[]>;

/** Of people who are shown alike a search finds all, or none. */
function expectNothingTold(alike: Alike, search: string, ids: readonly string[]): void {
  for (const group of alike.values()) {
    const found = group.filter((id) => ids.includes(id));
    expect([search, found.length === 0 || found.length === group.length]).toEqual([search, true]);
  }
}

const isWhole = (digits: string) =>
  numbers.some(([country, number]) => [number, country + number].includes(digits.replace(/^00/, '')));

test('no part of any number tells people apart who are shown alike', async () => {
  const { alike, people } = await openRegistry();
  for (const [country, number] of numbers) {
    const digits = country + number;
    for (let from = 0; from < digits.length; from += 1) {
      for (let to = from + 3; to <= digits.length; to += 1) {
        const part = digits.slice(from, to);
        if (isWhole(part)) continue;
        expectNothingTold(alike, part, (await people(`phone:${part}`)).ids);
        expectNothingTold(alike, part, (await people(part)).ids);
      }
    }
  }
});

test('narrowing a masked number down digit by digit gets nowhere', async () => {
  const { people, visitors } = await openRegistry();
  const wang = 'name:王甲';
  const learned: string[] = [];
  for (const ask of [
    (part: string) => `${wang} phone:${part}`,
    (part: string) => `${wang} -phone:${part}`,
    (part: string) => `${wang} ${part}`,
    (part: string) => `${wang} (phone:${part} OR tag:none)`,
    (part: string) => `-(${wang} phone:${part}) 王甲`,
  ]) {
    const [counts, visits] = [new Set<number>(), new Set<number>()];
    for (let digit = 0; digit < 10; digit += 1) {
      counts.add((await people(ask(`138${digit}`))).count);
      visits.add((await visitors(ask(`138${digit}`))).length);
    }
    if (counts.size > 1 || visits.size > 1) learned.push(ask('138?'));
  }
  expect(learned).toEqual([]);
});

test('whatever is put together of parts, by or, not and brackets, tells nothing either', async () => {
  const { alike, people, visitors } = await openRegistry();
  const digits = fc.stringMatching(/^[0-9]{3,6}$/);
  const part = fc.oneof(
    digits,
    digits.map((some) => `phone:${some}`),
    fc.constantFrom(...numbers.map(([, number]) => `phone:${number.slice(0, 6)}`)),
    fc.constantFrom(...numbers.map(([, number]) => number.slice(3, 7))),
    fc.constantFrom('has:phone', 'visits:1', 'phone:5678', 'phone:852'),
  );
  const search = fc.oneof(
    fc.tuple(part, part).map(([a, b]) => `${a} OR -${b}`),
    fc.tuple(part, part, part).map(([a, b, c]) => `(${a} | ${b}) -${c}`),
    fc.tuple(part, part).map(([a, b]) => `-(${a} ${b})`),
  );
  await fc.assert(
    fc.asyncProperty(search, async (asked) => {
      expectNothingTold(alike, asked, (await people(asked)).ids);
      expectNothingTold(alike, asked, await visitors(asked));
    }),
    tries(120),
  );
});

test('no order of the list is that of the hidden digits', async () => {
  const { lobby, alike } = await openRegistry();
  const { lists } = lobby.store;
  for (const by of peopleColumns) {
    const { list, rows } = await lists.people({ search: '', sort: { by, descending: true } });
    await lists.close(list);
    if (by !== 'phone') continue;
    expect(rows.map(({ phone }) => phone)).toEqual(
      [...alike]
        .toSorted()
        .reverse()
        .flatMap(([shown, ids]) => ids.map(() => shown)),
    );
    // Who is shown alike stands in the order of the last visit, which is no secret.
    for (const [shown, ids] of alike)
      expect(rows.filter(({ phone }) => phone === shown).map(({ id }) => id)).toEqual(ids);
  }
});

test('whoever knows a number finds its person, whichever way it is written', async () => {
  const { lobby, people, visitors } = await openRegistry();
  for (const search of ['13812345678', 'phone:"+86 138 1234 5678"', '0086-13812345678', '+8613812345678']) {
    const { ids } = await people(search);
    const { rows } = await lobby.store.lists.people({ search, sort: newestFirst });
    expect([search, rows.map(({ nickname }) => nickname)]).toEqual([search, ['王甲']]);
    expect([search, ids.length]).toEqual([search, 1]);
  }
  expect((await people('phone:91234567')).count).toBe(1);
  expect((await visitors('phone:13812345678')).length).toBe(1);
});

test('several whole numbers at once, or one too many, find nobody and say so', async () => {
  const { lobby, people } = await openRegistry();
  const both = await people('phone:13812345678 OR phone:13887655678');
  expect([both.count, both.notes.map(({ what }) => what)]).toEqual([0, ['phone-many']]);
  const negated = await people('-phone:13812345678 -phone:13887655678');
  expect(negated.count).toBe(numbers.length);
  const { rows, notes } = await lobby.store.lists.people(
    { search: '13812345678', sort: newestFirst },
    'none',
  );
  expect([rows, notes.map(({ what }) => what)]).toEqual([[], ['phone-limit']]);
});

test('who searches for hidden digits is told which digits are searched', async () => {
  const { people } = await openRegistry();
  for (const search of ['phone:1381', '1381', 'phone:13812', '王 phone:1381234'])
    expect([search, (await people(search)).notes[0]?.what]).toEqual([search, 'phone-hidden']);
  for (const search of ['5678', 'phone:138', '13812345678', '王'])
    expect([search, (await people(search)).notes]).toEqual([search, []]);
});

test('a registry of before is listed anew: what its index knew of hidden digits is gone', async () => {
  const { lobby, people } = await openRegistry();
  await people('');
  await lobby.store.close();
  lookInto(lobby.folder, (database) => {
    const since = "select name from sqlite_schema where type = 'trigger' and name like 'guests_changed%'";
    for (const name of database.prepare<[], string>(since).pluck().all())
      database.exec(`drop trigger ${name}`);
    const answers =
      "select name from sqlite_schema where type = 'trigger' and name like 'visit_answers_listed%'";
    for (const name of database.prepare<[], string>(answers).pluck().all())
      database.exec(`drop trigger ${name}`);
    database.exec(`drop table listing_answers; drop table listing_answers_walk; drop table found_by_answers;
      drop table guests_changed; drop index guests_by_person; drop table visits_answered;
      drop index guests_by_time; drop index listing_by_phone;
      create index listing_by_phone on listing (phone, seq) where erased = 0; delete from found_by`);
    for (const { seq } of database.prepare<[], { seq: number }>('select seq from listing').all())
      database.prepare(insertWords).run(seq, '\ue105all \ue103138 \ue103381', '');
    database.pragma('user_version = 7');
  });
  const again = await openLobby(lobby.folder);
  const count = async (search: string) =>
    (await again.store.lists.people({ search, sort: newestFirst })).total.count;
  await vi.waitFor(async () => expect(await count('phone:138')).toBe(3), { timeout: 60_000, interval: 20 });
  expect(await count('phone:1381')).toBe(0);
  const found = again.look<{ n: number }>(
    'select count(*) as n from found_by where found_by match ?',
    '"\ue103381"',
  );
  expect(found).toEqual([{ n: 0 }]);
});
