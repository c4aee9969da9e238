import { expect, test } from 'vitest';
import { fc, tries } from '../properties.ts';
import { everybody, type Lobby, openLobby } from './lobby.ts';
import { joinPeople, partPeople } from './staff.ts';
import { morning } from './visitors.ts';

const website = { channel: 'website', openId: 'oWeb' } as const;
const mini = { channel: 'miniProgram', openId: 'oMini' } as const;

test('one unionId is one person, whatever the channel', async () => {
  const { signIn } = await openLobby();
  const first = await signIn({ ...website, unionId: 'u' });
  const second = await signIn({ ...mini, unionId: 'u' });
  expect(second).toMatchObject({ person: first.person, firstVisit: false, visits: 2, joined: false });
});

test('a unionId that shows up later is kept, and names the person from then on', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn(website);
  await signIn({ ...website, unionId: 'u' });
  expect((await signIn({ ...mini, unionId: 'u' })).person).toBe(person);
  expect(await store.one(person)).toMatchObject({ unionId: 'u', visits: 3 });
});

test('a blank unionId is no unionId', async () => {
  const { store, signIn } = await openLobby();
  const blank = await signIn({ ...website, unionId: '' });
  const spaces = await signIn({ ...mini, unionId: '  ' });
  expect(spaces.person).not.toBe(blank.person);
  expect((await store.one(blank.person)).unionId).toBeNull();
});

test('two people whom a unionId shows to be one are joined into the one known longer', async () => {
  const { store, signIn, notes } = await openLobby();
  const web = await signIn({ ...website, nickname: '王伟', at: 1_000 });
  const other = await signIn({ ...mini, unionId: 'u', nickname: '', at: 2_000 });
  expect(other.person).not.toBe(web.person);

  const joining = await signIn({ ...website, unionId: 'u', nickname: '王伟', at: 3_000 });
  expect(joining).toMatchObject({ person: web.person, joined: true, visits: 3, firstVisit: false });
  expect(notes).toContainEqual(['person-joined', { person: other.person, into: web.person }]);

  const all = await everybody(store);
  expect(all.total).toBe(1);
  expect(all.rows).toMatchObject([
    {
      id: web.person,
      visits: 3,
      firstVisitAt: 1_000,
      lastVisitAt: 3_000,
      channels: ['website', 'miniProgram'],
    },
  ]);
  expect(await store.one(other.person)).toEqual(await store.one(web.person));
  expect((await store.one(web.person)).recentVisits).toHaveLength(3);
  expect((await store.counts(0)).people).toBe(1);
  expect((await signIn({ ...mini, unionId: 'u' })).person).toBe(web.person);
  expect((await signIn({ ...mini })).person).toBe(web.person);
});

test('the name and picture of the joined person are kept when the older one has none', async () => {
  const { store, signIn } = await openLobby();
  await signIn({ ...mini, nickname: '微信用户' });
  const named = await signIn({ ...website, unionId: 'u', nickname: '王伟' });
  await store.keepAvatar(named.identity, { file: 'face.jpg', url: null, at: 1 });
  const joining = await signIn({ ...mini, unionId: 'u', nickname: '微信用户' });
  expect(joining.joined).toBe(true);
  expect(await store.one(joining.person)).toMatchObject({ nickname: '王伟', avatar: 'face.jpg' });
});

test('joining the same attempt twice is one join', async () => {
  const { signIn, look } = await openLobby();
  await signIn(website);
  await signIn({ ...mini, unionId: 'u' });
  const joining = { ...website, unionId: 'u', attempt: 'a' };
  const first = await signIn(joining);
  expect(await signIn(joining)).toEqual(first);
  expect(look('select * from joins')).toHaveLength(1);
});

test('a group of joined people can be joined again', async () => {
  const { store, signIn } = await openLobby();
  const a = await signIn({ openId: 'a' });
  const b = await signIn({ openId: 'b' });
  const c = await signIn({ openId: 'c', unionId: 'u' });
  await signIn({ openId: 'b', unionId: 'u' });
  const last = await signIn({ openId: 'a', unionId: 'u' });
  expect(last).toMatchObject({ person: a.person, joined: true, visits: 5 });
  for (const { person } of [b, c]) expect((await store.one(person)).id).toBe(a.person);
});

test('an identity that brings another unionId keeps its person, and both unionIds are found', async () => {
  const { store, signIn, notes } = await openLobby();
  const { person } = await signIn({ ...website, unionId: 'uOld' });
  expect(await signIn({ ...website, unionId: 'uNew' })).toMatchObject({ person, joined: false, visits: 2 });
  expect(notes).toEqual([
    ['created', {}],
    ['union-changed', { person }],
  ]);
  expect(await store.one(person)).toMatchObject({ unionId: 'uOld', identities: [{ unionId: 'uNew' }] });
  expect((await signIn({ ...mini, unionId: 'uNew' })).person).toBe(person);
  expect((await signIn({ openId: 'oThird', unionId: 'uOld' })).person).toBe(person);
});

test('an identity that brings the unionId of somebody else joins nobody who had another', async () => {
  const { signIn, notes } = await openLobby();
  const one = await signIn({ ...website, unionId: 'u1' });
  const two = await signIn({ ...mini, unionId: 'u2' });
  const disputed = await signIn({ ...website, unionId: 'u2' });
  expect(disputed).toMatchObject({ person: one.person, joined: false });
  expect(notes).toContainEqual(['union-disputed', { person: one.person, other: two.person }]);
  expect((await signIn({ openId: 'oThird', unionId: 'u2' })).person).toBe(two.person);
});

test('a join that staff undo leaves everybody as before, and is not made again', async () => {
  const { store, signIn, look } = await openLobby();
  await signIn({ ...website, nickname: '王伟', avatarUrl: 'https://thirdwx.qlogo.cn/1' });
  await signIn({ ...mini, unionId: 'u', nickname: '李娜' });
  const people = () => look<{ id: string }>('select * from people order by id');
  const before = people();
  const joining = await signIn({ ...website, unionId: 'u', nickname: '王伟' });
  const [join] = look<{ id: string }>('select id from joins');

  await partPeople(store, join?.id ?? '');
  const [first, second] = people();
  expect(second).toEqual(before[1]);
  expect(first).toEqual({ ...before[0], visits: 2, last_visit_at: morning + 3 * 3_600_000 });
  await expect(partPeople(store, join?.id ?? '')).rejects.toMatchObject({ code: 'person.unknown' });

  const again = await signIn({ ...website, unionId: 'u' });
  expect(again).toMatchObject({ person: joining.person, joined: false, visits: 3 });
  expect((await signIn({ ...mini, unionId: 'u' })).visits).toBe(2);
});

test('a group whose chosen name left it with the person who bore it shows a name of its own', async () => {
  const { store, signIn, look } = await openLobby();
  const { person } = await signIn({ ...mini, nickname: '王伟' });
  await signIn({ ...website, nickname: '李娜' });
  await signIn({ ...mini, unionId: 'u', nickname: '王伟' });
  await signIn({ ...website, unionId: 'u', nickname: '李娜' });
  const [byUnion] = look<{ id: string }>('select id from joins');
  const third = await signIn({ openId: 'oThird', nickname: '张敏' });
  await signIn({ ...website, unionId: 'u', nickname: '李娜' });
  await joinPeople(store, person, third.person, morning);
  expect((await store.one(person)).nickname).toBe('李娜');

  await partPeople(store, byUnion?.id ?? '');
  expect((await store.one(person)).nickname).toBe('张敏');
  expect((await signIn({ ...mini, nickname: '王小伟' })).person).toBe(person);
  expect((await store.one(person)).nickname).toBe('王小伟');
});

const isTheSame = (failure: unknown) => expect(failure).toMatchObject({ code: 'person.same' });

interface Whoever {
  readonly openId: string;
  readonly channel: 'website' | 'miniProgram';
  readonly unionId: string | null;
  readonly visit: boolean;
}

const whoever: fc.Arbitrary<Whoever> = fc.record({
  openId: fc.constantFrom('oA', 'oB', 'oC', 'oD'),
  channel: fc.constantFrom('website', 'miniProgram'),
  unionId: fc.constantFrom(null, null, 'u1', 'u2', 'u3'),
  visit: fc.boolean(),
});

async function isConsistent({ store, look }: Lobby, visits: number): Promise<void> {
  const rows = look<{ id: string; visits: number }>('select id, visits from people where joined_to is null');
  expect(rows).toHaveLength((await store.counts(0)).people);
  const details = await Promise.all(rows.map(({ id }) => store.one(id)));
  const identities = details.flatMap((detail) => detail.identities.map(({ id }) => id));
  expect(identities.toSorted()).toEqual(
    look<{ id: string }>('select id from identities order by id').map(({ id }) => id),
  );
  expect(rows.reduce((sum, { visits }) => sum + visits, 0)).toBe(visits);
  for (const detail of details) {
    const times = detail.recentVisits.map(({ at }) => at);
    expect(detail.visits).toBe(times.length);
    const known = times.length > 0 ? times : [Math.min(...detail.identities.map((one) => one.firstSeenAt))];
    expect(detail).toMatchObject({ lastVisitAt: Math.max(...known), firstVisitAt: Math.min(...known) });
    // A nickname here names the identity that brought it, so nobody shows a name of another group.
    const own = detail.identities.map(({ channel, openId }) => `${channel} ${openId}`);
    expect(own).toContain(detail.nickname);
  }
  const held = details.map(({ unionId }) => unionId).filter((unionId) => unionId !== null);
  expect(new Set(held).size).toBe(held.length);
}

const theChosenNameLeaves: Whoever[] = [
  { openId: 'oB', channel: 'miniProgram', unionId: null, visit: false },
  { openId: 'oA', channel: 'website', unionId: null, visit: false },
  { openId: 'oB', channel: 'miniProgram', unionId: 'u1', visit: false },
  { openId: 'oA', channel: 'website', unionId: 'u1', visit: false },
  { openId: 'oA', channel: 'miniProgram', unionId: null, visit: false },
];

test('in whatever order people show up, each identity is in one group and no visit is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(whoever, { maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      async (visitors, one, other) => {
        const lobby = await openLobby();
        for (const visitor of visitors) {
          await lobby.signIn({ ...visitor, nickname: `${visitor.channel} ${visitor.openId}` });
        }
        const visits = visitors.filter(({ visit }) => visit).length;
        await isConsistent(lobby, visits);
        const people = lobby.look<{ id: string }>('select id from people order by id').map(({ id }) => id);
        const [a, b] = [people[one % people.length], people[other % people.length]];
        if (a && b) await joinPeople(lobby.store, a, b, 1).catch(isTheSame);
        await isConsistent(lobby, visits);
        const joins = lobby.look<{ id: string }>('select id from joins order by id');
        const join = joins[one % Math.max(1, joins.length)];
        if (join) await partPeople(lobby.store, join.id);
        await isConsistent(lobby, visits);
        await lobby.store.close();
      },
    ),
    { ...tries(40), examples: [[theChosenNameLeaves, 0, 2]] },
  );
});
