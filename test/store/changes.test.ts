import { expect, test } from 'vitest';
import { type Lobby, openLobby } from './lobby.ts';
import { both, lin, make, these, undo } from './staff.ts';

const audit = ({ look }: Lobby) =>
  look<{ action: string; person_id: string; who: string; receipt: string | null }>(
    'select action, person_id, who, receipt from audit order by number',
  );

test('staff name somebody, and take it back; both are written down', async () => {
  const lobby = await openLobby();
  const { store, signIn } = lobby;
  const { person } = await signIn({ nickname: '王伟' });
  const receipt = await make(store, { do: 'name', person, name: '王伟 博士', version: 0 });
  expect(receipt).toMatchObject({ what: 'name', by: '林前台', people: 1, undoable: true, undoneAt: null });
  expect(receipt.example).toEqual({ id: person, name: '王伟 博士' });
  expect(await store.one(person)).toMatchObject({ displayName: '王伟 博士', nickname: '王伟', version: 1 });

  expect(await undo(store, receipt)).toBe(true);
  expect(await store.one(person)).toMatchObject({ displayName: null, version: 2 });
  expect(
    (await store.changes.recent()).map(({ id, undoable, undoneAt }) => [id, undoable, undoneAt]),
  ).toEqual([[receipt.id, false, 2_000]]);
  expect(audit(lobby)).toMatchObject([
    { action: 'person.named', person_id: person, who: '林前台', receipt: receipt.id },
    { action: 'change.undone', person_id: person, who: '林前台', receipt: receipt.id },
  ]);
  await expect(undo(store, receipt)).rejects.toMatchObject({ code: 'change.not-undoable' });
});

test('a name that nobody can see is none, and one that turns the text around it loses what does', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn({ nickname: '王轩波' });
  const name = async (typed: string) => {
    await make(store, { do: 'name', person, name: typed, version: (await store.one(person)).version });
    return (await store.one(person)).displayName;
  };
  expect(await name('محمد \u202egnp.exe')).toBe('محمد gnp.exe');
  expect(await name('👨‍👩‍👧‍👦 王家')).toBe('👨‍👩‍👧‍👦 王家');
  expect(await name('\u200b\u2060')).toBe(null);
});

test('whoever edits what somebody else edited meanwhile is told so, and overwrites nothing', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn();
  const { version } = await store.one(person);
  await make(store, { do: 'name', person, name: '张三', version });
  const late = make(store, { do: 'name', person, name: '李四', version });
  await expect(late).rejects.toMatchObject({ code: 'change.stale' });
  expect((await store.one(person)).displayName).toBe('张三');

  await make(store, { do: 'note', person, text: '先打电话' });
  const [note] = (await store.one(person)).notes;
  const edit = { do: 'editNote', note: note?.id ?? '', version: note?.version ?? 0 } as const;
  await make(store, { ...edit, text: '不用打电话' }, 3_000);
  await expect(make(store, { ...edit, text: '打两次' })).rejects.toMatchObject({ code: 'change.stale' });
  expect((await store.one(person)).notes).toMatchObject([
    { text: '不用打电话', editedAt: 3_000, by: '林前台' },
  ]);
});

test('notes, tags and marks are undone in any order, but not from under what came later', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn();
  const noted = await make(store, { do: 'note', person, text: '常客' });
  const [note] = (await store.one(person)).notes;
  const edited = await make(store, { do: 'editNote', note: note?.id ?? '', text: '老客户', version: 0 });
  const tagged = await make(store, { do: 'tag', people: these(person), tag: '供应商', on: true });
  const marked = await make(store, { do: 'vip', people: these(person), on: true });
  await expect(undo(store, noted)).rejects.toMatchObject({ code: 'change.not-undoable' });
  expect(await undo(store, tagged)).toBe(true);
  expect(await undo(store, edited)).toBe(true);
  expect(await store.one(person)).toMatchObject({ tags: [], vip: true, notes: [{ text: '常客' }] });
  expect(await undo(store, noted)).toBe(true);
  expect(await undo(store, marked)).toBe(true);
  expect(await store.one(person)).toMatchObject({ tags: [], vip: false, notes: [] });
});

test('what is so already is no change, and there is nothing to undo', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn();
  await make(store, { do: 'vip', people: these(person), on: true });
  expect(await make(store, { do: 'vip', people: these(person), on: true })).toMatchObject({
    people: 0,
    undoable: false,
  });
});

test('one person has what was said of everybody joined into them, and each has their own back when parted', async () => {
  const { store, signIn } = await openLobby();
  const one = (await signIn({ nickname: '王伟' })).person;
  const two = (await signIn({ nickname: '老王' })).person;
  await make(store, { do: 'name', person: one, name: '王总', version: 0 });
  await make(store, { do: 'name', person: two, name: '王先生', version: 0 });
  await make(store, { do: 'tag', people: these(one), tag: '客户', on: true });
  await make(store, { do: 'tag', people: these(two), tag: '供应商', on: true });
  await make(store, { do: 'block', people: these(two), on: true, why: '闹事' });
  const before = [await store.one(one), await store.one(two)] as const;

  const joined = await make(store, {
    do: 'join',
    person: one,
    other: two,
    keep: { name: 'other', avatar: 'person', displayName: 'other' },
  });
  const whole = await store.one(two);
  expect(whole).toMatchObject({ id: one, nickname: '老王', displayName: '王先生', visits: 2 });
  expect(whole.tags).toEqual(['供应商', '客户']);
  expect(whole.blocked?.why).toBe('闹事');
  // The name that staff chose stays, whoever of the two scans.
  expect(await signIn({ openId: 'oStranger1', nickname: '王伟' })).toMatchObject({
    nickname: '老王',
    blocked: true,
  });

  const parted = await make(store, { do: 'part', join: joined.id });
  const grown = {
    version: expect.any(Number),
    recentVisits: expect.any(Array),
    identities: expect.any(Array),
  };
  expect(await store.one(one)).toEqual({ ...before[0], ...grown });
  expect(await store.one(two)).toEqual({ ...before[1], ...grown });
  await expect(undo(store, joined)).rejects.toMatchObject({ code: 'change.not-undoable' });
  expect(await undo(store, parted)).toBe(true);
  expect(await store.one(two)).toMatchObject({ id: one, displayName: '王先生', nickname: '老王' });
  expect(await undo(store, joined)).toBe(true);
  expect(await store.one(two)).toMatchObject({ id: two, displayName: '王先生' });
  expect(await store.one(one)).toMatchObject({ id: one, displayName: '王总', nickname: '王伟' });
});

test('nobody is joined with themselves, nor with nobody', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn();
  const join = (other: string) => make(store, { do: 'join', person, other, keep: both });
  await expect(join(person)).rejects.toMatchObject({ code: 'person.same' });
  await expect(join('nobody')).rejects.toMatchObject({ code: 'person.unknown' });
});

test('a thousand people are tagged in slices, all or none, and parted from the tag by one undo', async () => {
  const { store, signIn } = await openLobby();
  const people = await Promise.all(Array.from({ length: 250 }, async () => (await signIn()).person));
  const change = { do: 'tag', people: these(...people), tag: '展会', on: true } as const;
  const of = { receipt: '6a7e8e1c-4d0e-4d3c-9a57-4f4a1a3f2b10', change, actor: lin, at: 5 };
  await store.changes.beginSlices(of);
  const slices = [people.slice(0, 100), people.slice(100, 200), people.slice(200)];
  for (const slice of slices) {
    const { fingerprint } = await store.changes.preview({ change, people: slice, now: 5 });
    expect(await store.changes.slice({ ...of, people: slice, fingerprint })).toBe(slice.length);
  }
  expect(await store.changes.unfinished()).toEqual([of.receipt]);
  expect(await store.changes.endSlices(of.receipt)).toMatchObject({ people: 250, undoable: true });

  expect(await store.changes.undo({ receipt: of.receipt, actor: lin, at: 6 })).toBe(false);
  let from: number | null = Number.MAX_SAFE_INTEGER;
  while (from !== null) from = await store.changes.checkUndo({ receipt: of.receipt, before: from });
  await store.changes.beginUndo({ receipt: of.receipt, again: false });
  while (!(await store.changes.undoSlice({ receipt: of.receipt, actor: lin, at: 7 })).finished);
  expect((await store.one(people[120] ?? '')).tags).toEqual([]);
  expect(await store.changes.receipt(of.receipt)).toMatchObject({ undoneAt: 7, undoable: false });
  expect(await store.changes.unfinished()).toEqual([]);
});

test('what was shown is done, or nothing', async () => {
  const { store, signIn } = await openLobby();
  const { person } = await signIn();
  const change = { do: 'erase', people: these(person) } as const;
  const { fingerprint } = await store.changes.preview({ change, people: [person], now: 5 });
  await make(store, { do: 'vip', people: these(person), on: true });
  const confirmed = store.changes.change({ change, actor: lin, at: 5, fingerprint });
  await expect(confirmed).rejects.toMatchObject({ code: 'stage.lapsed' });
  expect((await store.one(person)).erasedFrom).toBeNull();
});

test('a preview says what would give one pause', async () => {
  const { store, signIn } = await openLobby();
  const one = await signIn({ openId: 'o1', unionId: 'u1', at: 1_000 });
  const two = await signIn({ openId: 'o2', unionId: 'u2', at: 90_000_000 });
  await make(store, { do: 'vip', people: these(two.person), on: true });
  const join = { do: 'join', person: one.person, other: two.person, keep: both } as const;
  const people = [one.person, two.person];
  expect(await store.changes.preview({ change: join, people, now: 90_000_001 })).toMatchObject({
    people,
    onSite: 1,
    vip: 1,
    otherUnion: 1,
    partedBefore: 0,
  });
  const receipt = await make(store, join);
  await make(store, { do: 'part', join: receipt.id });
  expect(await store.changes.preview({ change: join, people, now: 90_000_001 })).toMatchObject({
    partedBefore: 1,
  });
});

test('a blocked person begins no visit, hears no reason, and may still leave', async () => {
  const { store, signIn } = await openLobby();
  const here = await signIn({ openId: 'oWang' });
  await make(store, { do: 'block', people: these(here.person), on: true, why: '闹事' });
  const leaving = await signIn({ openId: 'oWang', leave: 'must' });
  expect(leaving).toMatchObject({ left: true, blocked: false, visits: 1 });
  const again = await signIn({ openId: 'oWang', session: { hash: 'h'.repeat(64), expiresAt: 9e15 } });
  expect(again).toMatchObject({ blocked: true, visit: null, visits: 1 });
  expect(JSON.stringify(again)).not.toContain('闹事');
  expect(await store.session('h'.repeat(64), 0)).toBeNull();
  expect((await store.one(here.person)).recentVisits).toHaveLength(1);
});

test('a number is shown whole only with a reason, which is written down in the same commit', async () => {
  const lobby = await openLobby();
  const { store, signIn } = lobby;
  const { person, identity } = await signIn();
  await store.keepPhone(identity, { countryCode: '86', number: '13812345678', e164: '+8613812345678' }, 1);
  const shown = await store.changes.revealPhone({ identity, why: '送快递', by: lin, at: 9 });
  expect(shown).toBe('+8613812345678');
  expect(audit(lobby)).toMatchObject([{ action: 'phone.shown', person_id: person, who: '林前台' }]);
  expect(lobby.look('select value from audit_values')).toEqual([{ value: '送快递' }]);
});
