import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { everybody, openLobby } from './lobby.ts';
import { hour, morning } from './visitors.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const month = 30 * 24 * hour;
const login = (token: string, at = morning) => ({
  channel: 'miniProgram' as const,
  openId: 'oMini',
  at,
  visit: false,
  session: { hash: hashOf(token), expiresAt: at + month },
});

test('a login without a visit makes a person whom nobody has seen at the desk', async () => {
  const { store, signIn } = await openLobby();
  const { person, ...answer } = await signIn({ ...login('t'), nickname: '' });
  expect(answer).toMatchObject({ firstVisit: false, visits: 0, joined: false, hasPhone: false });
  expect(await store.one(person)).toMatchObject({
    visits: 0,
    firstVisitAt: morning,
    lastVisitAt: morning,
    recentVisits: [],
    identities: [{ sessions: 0 }],
  });
  expect(await everybody(store)).toMatchObject({ total: 1 });
  expect(await store.counts(0)).toEqual({ people: 1, visits: 0 });
});

test('the first visit of somebody who only logged in so far is the first', async () => {
  const { store, signIn } = await openLobby();
  await signIn(login('t'));
  const at = morning + 5 * hour;
  expect(await signIn({ ...login('t2', at), visit: true })).toMatchObject({ firstVisit: true, visits: 1 });
  const again = await signIn(login('t3', at + hour));
  expect(again).toMatchObject({ firstVisit: false, visits: 1 });
  expect(await store.one(again.person)).toMatchObject({
    firstVisitAt: at,
    lastVisitAt: at,
    identities: [{ firstSeenAt: morning, lastSeenAt: at + hour }],
  });
});

test('a session tells who it is until it expires', async () => {
  const { store, signIn } = await openLobby();
  const { person, identity } = await signIn({ ...login('t'), nickname: '王伟' });
  const expiresAt = morning + month;
  expect(await store.session(hashOf('t'), morning)).toEqual({
    identity,
    person,
    appId: 'wx0123456789abcdef',
    openId: 'oMini',
    nickname: '王伟',
    hasPhone: false,
    expiresAt,
  });
  expect(await store.session(hashOf('t'), expiresAt - 1)).not.toBeNull();
  expect(await store.session(hashOf('t'), expiresAt)).toBeNull();
  expect(await store.session(hashOf('other'), morning)).toBeNull();
});

test('a visit and its session are one: a session that cannot be kept is no visit', async () => {
  const { signIn, look } = await openLobby();
  const broken = { hash: hashOf('t'), expiresAt: 'soon' as never };
  await expect(signIn({ visit: true, session: broken })).rejects.toMatchObject({ code: 'internal' });
  for (const table of ['people', 'identities', 'visits', 'sessions']) {
    expect(look(`select * from ${table}`)).toEqual([]);
  }
});

test('the same login twice is one session and one answer', async () => {
  const { store, signIn, look } = await openLobby();
  const twice = { ...login('t'), attempt: 'a', unionId: 'uWang', nickname: '王伟' };
  await signIn({ channel: 'website', openId: 'oWeb', unionId: 'uWang' });
  await signIn({ channel: 'miniProgram', openId: 'oMini' });
  const first = await signIn(twice);
  expect(first.joined).toBe(true);
  expect(await signIn(twice)).toEqual(first);
  expect(look('select * from sessions')).toHaveLength(1);

  const visit = { ...login('t2', morning + hour), attempt: 'b', visit: true, nickname: '王伟' };
  const seen = await signIn(visit);
  expect(await signIn({ ...visit, session: { hash: hashOf('t3'), expiresAt: morning + month } })).toEqual(
    seen,
  );
  expect(await store.session(hashOf('t3'), morning)).toMatchObject({ identity: seen.identity });
});

test('whoever comes with the attempt of somebody else is refused and gets no session', async () => {
  const { store, signIn } = await openLobby();
  await signIn({ ...login('mine'), attempt: 'scene', visit: true, nickname: '王伟' });
  const other = { ...login('theirs'), attempt: 'scene', visit: true };
  for (const who of [
    { openId: 'oOther' },
    { channel: 'website' as const },
    { appId: 'wx00000000000000aa' },
  ]) {
    await expect(signIn({ ...other, ...who })).rejects.toMatchObject({ code: 'callback.taken' });
  }
  expect(await store.session(hashOf('theirs'), morning)).toBeNull();
  expect((await store.counts(0)).people).toBe(1);
});

test('an ended session is over, and asking for it again does not bring it back', async () => {
  const { store, signIn } = await openLobby();
  await signIn({ ...login('t'), attempt: 'a' });
  await store.endSession(hashOf('t'), morning + 1);
  await store.endSession(hashOf('t'), morning + 2);
  await store.endSession(hashOf('never'), morning + 3);
  await signIn({ ...login('t'), attempt: 'a' });
  expect(await store.session(hashOf('t'), morning + 4)).toBeNull();
});

test('staff end every session of a person, whatever app and whoever was joined', async () => {
  const { store, signIn } = await openLobby();
  const now = Date.now();
  const session = (token: string) => ({ hash: hashOf(token), expiresAt: now + month });
  const web = await signIn({ openId: 'oWeb' });
  await signIn({ ...login('1', now), session: session('1'), unionId: 'uWang' });
  await signIn({ ...login('2', now), session: session('2') });
  await signIn({ ...login('3', now), session: session('3'), appId: 'wx00000000000000aa', unionId: 'uWang' });
  await signIn({ ...login('4', now), session: session('4'), openId: 'oSomebodyElse' });
  const joined = await signIn({ openId: 'oWeb', unionId: 'uWang' });
  expect(joined).toMatchObject({ person: web.person, joined: true });
  const sessions = async () => (await store.one(web.person)).identities.map((one) => one.sessions);
  expect((await sessions()).toSorted()).toEqual([0, 1, 2]);

  expect(await store.endSessions(web.person, now)).toBe(3);
  expect(await store.endSessions(web.person, now)).toBe(0);
  expect(await sessions()).toEqual([0, 0, 0]);
  for (const token of ['1', '2', '3']) expect(await store.session(hashOf(token), now)).toBeNull();
  expect(await store.session(hashOf('4'), now)).not.toBeNull();
  await expect(store.endSessions('nobody', now)).rejects.toMatchObject({ code: 'person.unknown' });
});

test('sessions that are over do not pile up', async () => {
  const { store, signIn, look } = await openLobby();
  for (let n = 0; n < 20; n += 1) await signIn(login(`t${n}`, morning + n * month));
  expect(look('select * from sessions')).toHaveLength(1);
  await store.endSession(hashOf('t19'), morning + 19 * month);
  await signIn(login('last', morning + 19 * month));
  expect(look('select * from sessions')).toHaveLength(1);
});

test('that a session is in use is noted once a day at most', async () => {
  const { store, signIn, look } = await openLobby();
  await signIn(login('t'));
  const used = () => look<{ last_used_at: number }>('select last_used_at from sessions')[0]?.last_used_at;
  await store.session(hashOf('t'), morning + hour);
  expect(used()).toBe(morning);
  await store.session(hashOf('t'), morning + 25 * hour);
  expect(used()).toBe(morning + 25 * hour);
});
