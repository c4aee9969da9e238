import { expect, test } from 'vitest';
import { untilListed } from './listed.ts';
import { everybody, type Lobby, openLobby } from './lobby.ts';
import { both, make, these, undo } from './staff.ts';

const day = 86_400_000;

/** Everything in the database, as text. */
function everything({ look }: Lobby): string {
  const tables = look<{ name: string }>(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
  );
  return JSON.stringify(tables.map(({ name }) => look(`select * from "${name}"`)));
}

/** Somebody of whom much is known, in words that nobody else has. */
async function known({ store, signIn }: Lobby) {
  const { person, identity, visit } = await signIn({
    openId: 'oSECRET',
    unionId: 'uSECRET',
    nickname: 'SECRET王伟',
    avatarUrl: 'https://thirdwx.qlogo.cn/SECRET',
    raw: '{"nickname":"SECRET"}',
    consent: { version: 1, language: 'en', picture: true, phone: true },
    session: { hash: 'SECRET'.padEnd(64, '0'), expiresAt: 9e15 },
  });
  await store.keepAvatar(identity, { file: 'SECRET-old.jpg', url: 'https://thirdwx.qlogo.cn/SECRET', at: 1 });
  await store.keepAvatar(identity, { file: 'SECRET.jpg', url: 'https://thirdwx.qlogo.cn/SECRET', at: 2 });
  await store.keepName(identity, 'SECRET老王', 2);
  await store.keepPhone(identity, { countryCode: '86', number: '13800SECRET', e164: '+8613800SECRET' }, 1);
  await store.keepUserToken(identity, Buffer.from('SECRET'), 9e15, 1);
  await store.keepAnswers(visit ?? '', { type: null, answers: { why: 'SECRET' } });
  await make(store, { do: 'note', person, text: 'SECRET note' });
  await make(store, { do: 'tag', people: these(person), tag: 'SECRETtag', on: true });
  await make(store, { do: 'block', people: these(person), on: true, why: 'SECRET reason' });
  return { person, identity };
}

test('whom staff erase is hidden at once, and back with one undo', async () => {
  const lobby = await openLobby();
  const { store, signIn } = lobby;
  const { person } = await known(lobby);
  const other = await signIn();
  await store.keepPhone(
    other.identity,
    { countryCode: '86', number: '13800SECRET', e164: '+8613800SECRET' },
    1,
  );
  const before = await store.one(person);
  const erased = await make(store, { do: 'erase', people: these(person) }, 1_000);
  expect((await everybody(store)).rows.map(({ id }) => id)).toEqual([other.person]);
  expect((await store.counts(0)).people).toBe(1);
  expect((await store.one(other.person)).suggestions).toEqual([]);
  expect(await store.find({ channel: 'website', appId: 'wx0123456789abcdef', openId: 'oSECRET' })).toBeNull();
  expect(await store.session('SECRET'.padEnd(64, '0'), 1)).toBeNull();
  expect((await store.one(person)).erasedFrom).toBe(1_000 + 7 * day);
  await expect(make(store, { do: 'vip', people: these(person), on: true })).rejects.toMatchObject({
    code: 'person.unknown',
  });

  expect(await undo(store, erased)).toBe(true);
  expect(await store.one(person)).toEqual({ ...before, version: expect.any(Number) });
});

test('after seven days nothing of the person is left but visits that were nobody’s', async () => {
  const lobby = await openLobby();
  const { store } = lobby;
  const { person } = await known(lobby);
  expect(everything(lobby)).toContain('SECRET');
  const erased = await make(store, { do: 'erase', people: these(person) }, 1_000);
  expect(await store.changes.purgeDue(1_000 + 7 * day - 1)).toBe(false);
  expect((await store.one(person)).notes).toHaveLength(1);
  expect(await store.changes.purgeDue(1_000 + 7 * day)).toBe(false);

  const pictures = ['SECRET-old.jpg', 'SECRET.jpg'];
  expect(await store.changes.erasedPictures()).toEqual(pictures);
  await store.changes.picturesGone(pictures);
  await untilListed(lobby.folder);
  expect(everything(lobby)).not.toContain('SECRET');
  expect(lobby.look('select number from visits')).toEqual([{ number: 1 }]);
  await expect(store.one(person)).rejects.toMatchObject({ code: 'person.unknown' });
  await expect(undo(store, erased, 9)).rejects.toMatchObject({ code: 'change.not-undoable' });
});

test('who was erased and scans again is somebody new, and what was known is gone at once', async () => {
  const lobby = await openLobby();
  const { store, signIn } = lobby;
  const { person } = await known(lobby);
  const erased = await make(store, { do: 'erase', people: these(person) });
  await untilListed(lobby.folder);
  const again = await signIn({ openId: 'oSECRET', unionId: 'uSECRET', nickname: 'somebody' });
  expect(again).toMatchObject({
    firstVisit: true,
    visits: 1,
    nickname: 'somebody',
    blocked: false,
    remembered: {},
  });
  expect(again.person).not.toBe(person);
  await store.changes.picturesGone(await store.changes.erasedPictures());
  await untilListed(lobby.folder);
  const left = everything(lobby).replaceAll(/o?u?SECRET","somebody|"uSECRET"|"oSECRET"/g, '');
  expect(left).not.toContain('SECRET');
  await expect(undo(store, erased)).rejects.toMatchObject({ code: 'change.not-undoable' });
});

test('a person found by the unionId alone is made final too, with everybody joined into them', async () => {
  const { store, signIn, look } = await openLobby();
  const one = await signIn({ openId: 'oWeb', unionId: 'u' });
  const two = await signIn({ openId: 'oMini', nickname: '老王' });
  await make(store, { do: 'join', person: one.person, other: two.person, keep: both });
  await make(store, { do: 'erase', people: these(two.person) });
  const again = await signIn({ openId: 'oOther', unionId: 'u' });
  expect(again.visits).toBe(1);
  expect(look("select id from people where nickname <> ''")).toEqual([{ id: again.person }]);
  expect((await signIn({ openId: 'oMini' })).visits).toBe(1);
});

test('a picture that somebody else has as well is kept', async () => {
  const { store, signIn } = await openLobby();
  const [one, two] = [await signIn(), await signIn()];
  for (const { identity } of [one, two])
    await store.keepAvatar(identity, { file: 'same.jpg', url: null, at: 1 });
  await make(store, { do: 'erase', people: these(one.person) }, 0);
  await store.changes.purgeDue(7 * day);
  expect(await store.changes.erasedPictures()).toEqual([]);
});
