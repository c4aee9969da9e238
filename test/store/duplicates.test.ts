import { expect, test } from 'vitest';
import { openLobby } from './lobby.ts';
import { both, lin, make, these } from './staff.ts';

const phone = (number: string) => ({ countryCode: '86', number, e164: `+86${number}` });

test('who may be the same is listed with why, most certain first', async () => {
  const { store, signIn } = await openLobby();
  const one = await signIn({ nickname: '欧阳修远' });
  const two = await signIn({ nickname: '欧阳修远' });
  const three = await signIn({ nickname: '别人甲乙' });
  for (const { identity } of [one, three]) await store.keepPhone(identity, phone('13812345678'), 1);
  for (const { identity } of [one, three])
    await store.keepAvatar(identity, { file: 'x.jpg', url: null, at: 1 });
  const found = await store.changes.duplicates();
  expect(found.map(({ one: a, other: b, because }) => [[a.id, b.id].sort(), because])).toEqual([
    [[one.person, three.person].sort(), ['phone', 'avatar']],
    [[one.person, two.person].sort(), ['name']],
  ]);
  expect(found[0]?.certainty).toBeGreaterThan(found[1]?.certainty ?? 1);
  expect(found[0]?.one).toMatchObject({ phone: '+86 138****5678' });
});

test('a name that many have says nothing, nor do people who are one, were parted, erased, or dismissed', async () => {
  const { store, signIn } = await openLobby();
  for (let count = 0; count < 6; count += 1) await signIn({ nickname: '阳光灿烂' });
  const pair = async (nickname: string) =>
    [(await signIn({ nickname })).person, (await signIn({ nickname })).person] as const;
  const [a1, a2] = await pair('已经合并的人');
  const joined = await make(store, { do: 'join', person: a1, other: a2, keep: both });
  const [b1, b2] = await pair('已经分开的人');
  const apart = await make(store, { do: 'join', person: b1, other: b2, keep: both });
  await make(store, { do: 'part', join: apart.id });
  const [c1] = await pair('已经抹去的人');
  await make(store, { do: 'erase', people: these(c1) });
  const [d1, d2] = await pair('不是同一个人');
  await store.changes.dismissPair({ one: d2, other: d1, by: lin, at: 1 });
  expect(joined.undoable).toBe(true);
  expect(await store.changes.duplicates()).toEqual([]);

  await store.changes.restorePair({ one: d1, other: d2 });
  const [again] = await store.changes.duplicates();
  expect([again?.one.id, again?.other.id].toSorted()).toEqual([d1, d2].toSorted());
});
