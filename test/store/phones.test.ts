import { expect, test } from 'vitest';
import { maskPhone } from '../../main/store/people/mask-phone.ts';
import { type Lobby, openLobby } from './lobby.ts';
import { joinPeople, partPeople } from './staff.ts';

const chinese = { countryCode: '86', number: '13812345678', e164: '+8613812345678' };
const foreign = { countryCode: '852', number: '51234567', e164: '+85251234567' };

test.each([
  ['86', '13812345678', '+86 138****5678'],
  ['852', '51234567', '+852 ****4567'],
  ['1', '2025550123', '+1 20****0123'],
  ['49', '15123456789012', '+49 151*******9012'],
  ['500', '12345', '+500 ****5'],
  ['290', '1234', '+290 ****'],
  ['', '13812345678', '138****5678'],
  ['+86', '138 1234-5678', '+86 138****5678'],
])('+%s %s is shown as %s', (countryCode, number, shown) => {
  expect(maskPhone({ countryCode, number })).toBe(shown);
});

test('a number is kept for the identity that gave it, the latest one', async () => {
  const { store, signIn } = await openLobby();
  const { person, identity } = await signIn();
  expect(await store.keepPhone(identity, foreign, 10)).toBe('+852 ****4567');
  expect(await store.keepPhone(identity, chinese, 20)).toBe('+86 138****5678');
  await store.keepPhone(identity, foreign, 15);
  expect(await store.phone(identity)).toBe('+8613812345678');
  expect((await store.one(person)).phones).toEqual([{ identity, masked: '+86 138****5678', at: 20 }]);
});

test('a number nobody gave, or of nobody, is unknown', async () => {
  const { store, signIn } = await openLobby();
  const { identity } = await signIn();
  const unknown = { code: 'person.unknown' };
  await expect(store.phone(identity)).rejects.toMatchObject(unknown);
  await expect(store.keepPhone('nobody', chinese, 1)).rejects.toMatchObject(unknown);
});

test('a login tells whether this app has the number already', async () => {
  const { store, signIn } = await openLobby();
  const come = () =>
    signIn({ openId: 'oMini', visit: false, session: { hash: 'h', expiresAt: Number.MAX_SAFE_INTEGER } });
  const { identity, hasPhone } = await come();
  expect(hasPhone).toBe(false);
  await store.keepPhone(identity, chinese, 1);
  expect((await come()).hasPhone).toBe(true);
  expect(await store.session('h', 1)).toMatchObject({ hasPhone: true });
});

async function withPhone({ store, signIn }: Lobby, openId: string, at: number): Promise<string> {
  const { person, identity } = await signIn({ openId, nickname: openId });
  await store.keepPhone(identity, chinese, at);
  return person;
}

const suggested = async ({ store }: Lobby, person: string) =>
  (await store.one(person)).suggestions.map((suggestion) => suggestion.person.id);

test('who gave the same number is suggested to staff and never joined by itself', async () => {
  const lobby = await openLobby();
  const one = await withPhone(lobby, 'o1', 1);
  const two = await withPhone(lobby, 'o2', 2);
  const { identity } = await lobby.signIn({ openId: 'o3' });
  await lobby.store.keepPhone(identity, foreign, 3);
  expect((await lobby.store.one(one)).suggestions).toMatchObject([
    { person: { id: two, nickname: 'o2', visits: 1, channels: ['website'] }, because: 'phone' },
  ]);
  expect(await suggested(lobby, two)).toEqual([one]);
  expect((await lobby.store.counts(0)).people).toBe(3);
});

test('whoever is one already is not suggested, and a joined person is suggested once', async () => {
  const lobby = await openLobby();
  const one = await withPhone(lobby, 'o1', 1);
  const two = await withPhone(lobby, 'o2', 2);
  const three = await withPhone(lobby, 'o3', 3);
  await joinPeople(lobby.store, one, two, 4);
  expect(await suggested(lobby, one)).toEqual([three]);
  expect(await suggested(lobby, three)).toEqual([one]);
});

test('at most five are suggested, those who gave the number last', async () => {
  const lobby = await openLobby();
  const people: string[] = [];
  for (let n = 1; n <= 8; n += 1) people.push(await withPhone(lobby, `o${n}`, n));
  const [first = '', , , ...latest] = people;
  expect(await suggested(lobby, first)).toEqual(latest.toReversed());
});

test('whom staff parted is not suggested again', async () => {
  const lobby = await openLobby();
  const one = await withPhone(lobby, 'o1', 1);
  const two = await withPhone(lobby, 'o2', 2);
  const three = await withPhone(lobby, 'o3', 3);
  await joinPeople(lobby.store, one, two, 4);
  const [join] = (await lobby.store.one(one)).joins;
  await partPeople(lobby.store, join?.id ?? '');
  expect(await suggested(lobby, one)).toEqual([three]);
  expect(await suggested(lobby, two)).toEqual([three]);
  // Nor as a part of somebody else.
  await joinPeople(lobby.store, two, three, 5);
  expect(await suggested(lobby, one)).toEqual([]);
});
