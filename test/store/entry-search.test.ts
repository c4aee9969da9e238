/** Entries by hand are found by what was typed, whenever it was typed and whatever became of them since. */
import { expect, test } from 'vitest';
import { matches } from '../../contract/query/match.ts';
import { parseQuery } from '../../contract/query/parse.ts';
import { answered } from '../../contract/query/phones.ts';
import { openForReading } from '../../main/store/database/open-database.ts';
import { openEntryBook } from '../../main/store/lists/entry-book.ts';
import { fc, tries } from '../properties.ts';
import { untilListed } from './listed.ts';
import { type Lobby, lookInto, openLobby } from './lobby.ts';
import { anySearch } from './searches.ts';
import { joinPeople, make, partPeople, these, undo } from './staff.ts';
import { anyStranger, docOfStranger, everyEntry, guestOf, type Written } from './strangers.ts';
import { hour } from './visitors.ts';

const ofEntries = fc.constantFrom(
  ...[
    'by:desk',
    '-by:desk',
    'by:desk OR 王',
    '-(by:desk 王)',
    'type:DELIVERY',
    '-type:delivery',
    'kiosk:LOBBY',
  ],
  ...[
    'ended:desk',
    '-ended:desk',
    'is:onsite',
    'at:>30d',
    'has:name -is:onsite',
    'phone:5678 OR lily',
    'by:scan',
  ],
);

async function idsOf({ store }: Lobby, search: string, descending: boolean): Promise<readonly string[]> {
  const { list } = await store.lists.visits({ search, sort: { by: 'at', descending } });
  const ids = await store.lists.idsOf({ take: 'all', list, except: [] });
  expect(await store.lists.total(list)).toEqual({ count: ids.length, exact: true });
  await store.lists.close(list);
  return ids;
}

test('a search finds of entries by hand what it means in plain code', async () => {
  const lobby = await openLobby();
  const now = Date.now();
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStranger, { minLength: 5, maxLength: 40 }),
      fc.array(fc.oneof(anySearch, ofEntries), { minLength: 60, maxLength: 60 }),
      fc.boolean(),
      async (strangers, searches, descending) => {
        // The list of before was of others, who are not there any more.
        lookInto(lobby.folder, (database) => database.exec('delete from guest_answers; delete from guests'));
        for (const one of strangers) {
          const id = await lobby.store.addGuest(guestOf(one), one.kiosk, '小李', now - one.ago);
          if (one.hasLeft) await lobby.store.endOnSite(id, 'desk', '小李', now - one.ago + 1);
        }
        const way = descending ? 'desc' : 'asc';
        const written = lobby.look<Written>(`${everyEntry} order by at ${way}, rowid ${way}`);
        for (const search of ['', ...searches]) {
          const { query } = answered(parseQuery(search).query, 'one');
          const meant = written.filter((entry) => matches(query, docOfStranger(entry, now), now));
          expect([search, await idsOf(lobby, search, descending)]).toEqual([
            search,
            meant.map(({ id }) => id),
          ]);
        }
      },
    ),
    { ...tries(12), endOnFailure: true },
  );
});

const anyStep = fc.record({
  does: fc.constantFrom(
    ...(['enter', 'enter', 'enterKnown', 'enterKnown', 'scan', 'notMe', 'leave', 'join', 'part'] as const),
    ...(['erase', 'undo', 'purge', 'forget'] as const),
  ),
  who: fc.nat({ max: 5 }),
  other: fc.nat({ max: 5 }),
  isListed: fc.boolean(),
});
type Step = typeof anyStep extends fc.Arbitrary<infer A> ? A : never;

/** What staff and visitors may do to what is known of an entry; whatever is refused changes nothing. */
function openSteps({ store, signIn, folder }: Lobby) {
  const people: string[] = [];
  const attempts: string[] = [];
  const guests: string[] = [];
  const receipts: string[] = [];
  const joins: string[] = [];
  let at = Date.now() - hour;
  const scan = async (who: number) => {
    const attempt = `a${at}`;
    attempts.push(attempt);
    people[who] = (await signIn({ attempt, openId: `o${who}`, nickname: `访客 ${who}`, at })).person;
  };
  const enter = async (who: number, person?: string) => {
    const guest = { name: `访客 ${who}`, phone: '', type: null, answers: {}, ...(person && { person }) };
    guests.push(await store.addGuest(guest, '前台', '小李', at));
  };
  const steps: Record<Step['does'], (step: Step) => Promise<unknown>> = {
    enter: ({ who }) => enter(who),
    enterKnown: ({ who }) => enter(who, people[who]),
    scan: ({ who }) => scan(who),
    notMe: async () => store.endVisitOf(attempts.at(-1) ?? '', 'notMe', at),
    leave: ({ who }) => store.endOnSite(guests.at(-1 - who) ?? '', 'desk', '小李', at),
    join: async ({ who, other }) => {
      await joinPeople(store, people[who] ?? '', people[other] ?? '', at);
      joins.push(...(await store.one(people[who] ?? '')).joins.map(({ id }) => id));
    },
    part: () => partPeople(store, joins.pop() ?? '', at),
    erase: async ({ who }) => {
      const erased = await make(store, { do: 'erase', people: these(people[who] ?? '') }, at);
      receipts.push(erased.id);
    },
    undo: () => undo(store, { id: receipts.pop() ?? '' }, at),
    purge: () => store.changes.purgeDue(at + 30 * 24 * hour),
    forget: async ({ who }) => {
      const id = guests.at(-1 - who) ?? '';
      lookInto(folder, (database) => database.prepare('delete from guests where id = ?').run(id));
    },
  };
  return async (step: Step) => {
    at += 1_000;
    await steps[step.does](step).catch(() => null);
  };
}

/** Past the store, each table alone; `@person` is somebody whom staff knew. */
const written = [
  ...['delete from person_facts', 'insert into person_facts (person_id, purged_at) values (@person, 1)'],
  ...['update person_facts set purged_at = null', 'update person_facts set purged_at = 2'],
  'delete from person_facts',
];

test('what is kept of entries in memory is what is written of them, whatever was done since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 60 }), async (steps) => {
      const lobby = await openLobby();
      const database = openForReading(lobby.folder);
      const everything = (book: ReturnType<typeof openEntryBook>) => {
        for (const _ of book.refresh());
        return book.within({ from: 0, to: Number.MAX_SAFE_INTEGER });
      };
      const book = openEntryBook(database);
      const take = openSteps(lobby);
      try {
        for (const step of steps) {
          await take(step);
          if (step.isListed) await untilListed(lobby.folder);
          database.exec('begin');
          expect([step, everything(book)]).toEqual([step, everything(openEntryBook(database))]);
          database.exec('commit');
        }
        const [known] = lobby.look<{ person: string }>(
          'select person_id as person from guests where person_id is not null and visit_id is null limit 1',
        );
        await untilListed(lobby.folder);
        await lobby.store.close();
        for (const sql of known ? written : []) {
          lookInto(lobby.folder, (one) => one.prepare(sql).run(sql.includes('@') ? known : {}));
          expect([sql, everything(book)]).toEqual([sql, everything(openEntryBook(database))]);
        }
      } finally {
        database.close();
      }
    }),
    { ...tries(12), endOnFailure: true },
  );
});
