/** The audit log as a list: newest first, found by words and fields, quick even when it is long. */
import { expect, test } from 'vitest';
import type { Actor } from '../../contract/actor.ts';
import type { NewAudit } from '../../contract/audit.ts';
import { openLobby } from './lobby.ts';
import { joinPeople } from './staff.ts';

const li: Actor = { who: '小李', role: 'owner', kiosk: '前台' };
const zhang: Actor = { who: '老张', role: 'desk', kiosk: '大堂' };
const entry = (action: NewAudit['action'], more: Partial<NewAudit> = {}): NewAudit => ({
  ...{ action, person: null, about: null, changes: [], receipt: null },
  ...more,
});
const day = (text: string) => new Date(text).getTime();

async function filled() {
  const lobby = await openLobby();
  const { person } = await lobby.signIn({ nickname: '王小明' });
  const { audit } = lobby.store;
  await audit.add(entry('staff.added', { about: '老张' }), li, day('2026-11-20T09:00'));
  await audit.add(
    entry('person.vip', { person, changes: [{ field: 'vip', was: 'no', became: 'yes' }] }),
    zhang,
    day('2026-11-20T10:00'),
  );
  await audit.add(
    entry('settings.changed', { changes: [{ field: 'kioskName', was: '一', became: '二' }] }),
    li,
    day('2026-11-21T09:00'),
  );
  return { ...lobby, audit, person };
}
const now = day('2026-11-21T12:00');

test('newest first, with the name the person has today and what was and became', async () => {
  const { audit, person } = await filled();
  const { rows, total } = await audit.list('', now);
  expect(total).toEqual({ count: 3, exact: true });
  expect(rows.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(rows[1]).toMatchObject({
    ...{ who: '老张', role: 'desk', kiosk: '大堂', person, personName: '王小明' },
    changes: [{ field: 'vip', was: 'no', became: 'yes' }],
  });
});

test.each([
  ['老张', [2, 1]],
  ['by:老张', [2]],
  ['action:settings', [3]],
  ['person:小明', [2]],
  ['by:小李 action:staff', [1]],
  ['at:2026-11-20', [2, 1]],
  ['at:2026-11', [3, 2, 1]],
  ['at:2026-11-21..2026-11-30', [3]],
  ['at:<24h', [3]],
  ['"老张"', [2, 1]],
  ['%', []],
  ["' or 1=1 --", []],
])('%s finds %j', async (search, numbers) => {
  const { audit } = await filled();
  const { rows } = await audit.list(search, now);
  expect(rows.map(({ number }) => number)).toEqual(numbers);
});

test('a person’s entries are found by id, also after the person was joined into another', async () => {
  const { audit, person, store, signIn } = await filled();
  const other = await signIn({ nickname: '李娜', openId: 'another', unionId: null });
  const one = await joinPeople(store, person, other.person, now);
  expect((await audit.list(`person:${one}`, now)).rows.map(({ number }) => number)).toContain(2);
});

test('what is not understood is looked for as it stands, and said', async () => {
  const { audit } = await filled();
  const { rows, notes } = await audit.list('at:yesterday colour:red', now);
  expect(rows).toEqual([]);
  expect(notes).toEqual([
    { what: 'bad-value', text: 'at:yesterday' },
    { what: 'unknown-field', text: 'colour:red' },
  ]);
});

test('any place in a long list can be read, and stays where it is while entries come', async () => {
  const { store } = await openLobby();
  const many = Array.from({ length: 3_000 }, (_, at) =>
    store.audit.add(entry('staff.locked'), at % 2 ? li : zhang, at),
  );
  await Promise.all(many);
  const { list, total } = await store.audit.list('by:小李', now);
  expect(total.count).toBe(1_500);
  await store.audit.add(entry('staff.locked'), li, now);
  const rows = await store.audit.rows({ list, from: 1_400, count: 200 });
  expect(rows.map((row) => row?.number)).toEqual(Array.from({ length: 100 }, (_, at) => 200 - 2 * at));
  await expect(store.audit.rows({ list: crypto.randomUUID(), from: 0, count: 1 })).rejects.toMatchObject({
    code: 'list.gone',
  });
  const steps: number[] = [];
  expect(await store.audit.prove((done) => steps.push(done))).toMatchObject({
    whole: false,
    why: 'no-key',
    entries: 3_001,
  });
  expect(steps.length).toBeGreaterThan(0);
});
