import { expect, test } from 'vitest';
import type { Recorded, SignIn } from '../../main/store/words.ts';
import { fc, tries } from '../properties.ts';
import { openLobby } from './lobby.ts';
import { joinPeople, partPeople } from './staff.ts';
import { hour, morning } from './visitors.ts';

const wang = { openId: 'oWang', nickname: '王伟' } as const;

test('a visit that was somebody else’s stays on record and counts for nobody', async () => {
  const { store, signIn, look } = await openLobby();
  const { person } = await signIn({ ...wang, at: 1_000 });
  const wrong = await signIn({ ...wang, attempt: 'a', at: 5_000 });
  expect(wrong.visits).toBe(2);
  await store.endVisitOf('a', 'notMe', 6_000);
  expect(await store.one(person)).toMatchObject({
    visits: 1,
    firstVisitAt: 1_000,
    lastVisitAt: 1_000,
    recentVisits: [{ at: 5_000, ended: { at: 6_000, by: 'notMe' } }, { at: 1_000 }],
  });
  expect(await store.counts(0)).toEqual({ people: 1, visits: 1 });
  expect(look('select * from visits')).toHaveLength(2);
  expect(await store.onSite(6_000)).toMatchObject([{ since: 1_000 }]);
  expect(await signIn(wang)).toMatchObject({ visits: 2 });
});

test('after a first visit that was somebody else’s, the next is the first', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ ...wang, attempt: 'a', at: 1_000 });
  await store.endVisitOf('a', 'notMe', 2_000);
  expect(await store.one(person)).toMatchObject({ visits: 0, recentVisits: [{ firstVisit: false }] });
  expect(await signIn({ ...wang, at: 5_000 })).toMatchObject({ firstVisit: true, visits: 1 });
  expect(await store.one(person)).toMatchObject({ firstVisitAt: 5_000, lastVisitAt: 5_000 });
});

test('it is so however the visit had ended, and only once', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ ...wang, attempt: 'a' });
  await store.endVisitOf('a', 'closing', morning + 2 * hour);
  await store.endVisitOf('a', 'notMe', morning + 3 * hour);
  await store.endVisitOf('a', 'notMe', morning + 4 * hour);
  await store.endVisitOf('a', 'desk', morning + 5 * hour);
  const ended = { at: morning + 3 * hour, by: 'notMe' };
  expect(await store.one(person)).toMatchObject({ visits: 0, recentVisits: [{ ended }] });
});

test('a leaving that was somebody else’s lets the visit go on', async () => {
  const { store, signIn } = await openLobby();
  const { person, visit } = await signIn({ ...wang, at: morning });
  await signIn({ ...wang, attempt: 'a', at: morning + 1, leave: 'must' });
  await store.endVisitOf('a', 'notMe', morning + 2);
  expect(await store.onSite(morning + 3)).toMatchObject([{ id: visit }]);
  expect(await store.one(person)).toMatchObject({ visits: 1, recentVisits: [{ ended: null }] });
});

test('what nobody began cannot be ended', async () => {
  const { store } = await openLobby();
  await expect(store.endVisitOf('a', 'notMe', 1)).rejects.toMatchObject({ code: 'visit.none' });
});

test('people who are parted again keep only what is theirs', async () => {
  const { store, signIn } = await openLobby();
  const one = await signIn({ openId: 'o1', attempt: 'a' });
  const two = await signIn({ openId: 'o2' });
  await joinPeople(store, one.person, two.person, 1);
  await store.endVisitOf('a', 'notMe', 2);
  expect(await store.one(one.person)).toMatchObject({ visits: 1 });
  const [join] = (await store.one(one.person)).joins;
  await partPeople(store, join?.id ?? '');
  expect(await store.one(one.person)).toMatchObject({ visits: 0 });
  expect(await store.one(two.person)).toMatchObject({ visits: 1 });
});

const noon = new Date(2026, 2, 3, 12).getTime();
/** Two of them are longer than a scan counts as one more look at whether it worked. */
const moment = 70_000;
const scans = fc.array(
  fc.record({
    openId: fc.constantFrom('oA', 'oB', 'oC'),
    leave: fc.constantFrom('never', 'ifHere', 'must'),
    disowned: fc.boolean(),
    wait: fc.constantFrom(1, moment),
  }),
  { maxLength: 15 },
);

type Did = 'came' | 'here' | 'left' | 'refused';

/** What a scan ought to come to; `since`: when they came, or nothing. */
const expected = (leave: SignIn['leave'], since: number | undefined, at: number): Did => {
  if (leave === 'never' || (leave === 'ifHere' && since === undefined)) return 'came';
  if (leave === 'ifHere' && since !== undefined && at - since <= 120_000) return 'here';
  return since === undefined ? 'refused' : 'left';
};

const didOf = ({ left, here }: Recorded): Did => (left ? 'left' : here ? 'here' : 'came');

test('in whatever order people come, leave and are not themselves, counts and lists agree', async () => {
  const whole = async (order: typeof scans extends fc.Arbitrary<infer Order> ? Order : never) => {
    const { store, signIn, look } = await openLobby();
    const here = new Map<string, number>();
    let visits = 0;
    async function happen({ openId, leave, disowned }: (typeof order)[number], at: number): Promise<void> {
      const who = { openId, nickname: openId, attempt: `${at}`, at, leave };
      const did = await signIn(who).then(didOf, noOne);
      expect(did).toBe(expected(leave, here.get(openId), at));
      if (did === 'refused' || did === 'here') return;
      if (disowned) return store.endVisitOf(`${at}`, 'notMe', at);
      if (did === 'left') return void here.delete(openId);
      here.set(openId, at);
      visits += 1;
    }
    let now = noon;
    for (const scan of order) {
      now += scan.wait;
      await happen(scan, now);
    }
    const list = await store.onSite(now + 1);
    expect(list.map(({ name }) => name).toSorted()).toEqual([...here.keys()].toSorted());
    expect((await store.counts(0)).visits).toBe(visits);
    const rows = look<{ visits: number }>('select visits from people where joined_to is null');
    expect(rows.reduce((sum, row) => sum + row.visits, 0)).toBe(visits);
    await store.close();
  };
  await fc.assert(fc.asyncProperty(scans, whole), tries(25));
});

function noOne(failure: unknown): Did {
  expect(failure).toMatchObject({ code: 'visit.none' });
  return 'refused';
}
