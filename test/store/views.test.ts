import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../contract/actor.ts';
import type { LastView, SavedView } from '../../contract/saved-view.ts';
import { openLobby } from './lobby.ts';

const lin: Actor = { who: '小李', role: 'desk', kiosk: '前台' };
const wang: Actor = { who: '王芳', role: 'manager', kiosk: '前台' };
const chen: Actor = { who: '陈雨桐', role: 'desk', kiosk: '前台' };

const view = (part: Partial<SavedView> = {}): SavedView => ({
  id: randomUUID(),
  name: '面试候选人',
  search: 'tag:面试',
  sort: { by: 'name', descending: false },
  columns: [{ column: 'name', width: 240, shown: true, pinned: true }],
  density: 'compact',
  shared: false,
  ...part,
});

describe('a view', () => {
  test('is its maker’s own until it is shared', async () => {
    const { store } = await openLobby();
    const mine = view();
    await store.keepView(mine, lin, 1);
    expect(await store.views('小李')).toEqual([{ ...mine, by: '小李' }]);
    expect(await store.views('王芳')).toEqual([]);
    await store.keepView({ ...mine, shared: true }, lin, 2);
    expect(await store.views('王芳')).toEqual([{ ...mine, shared: true, by: '小李' }]);
  });

  test('that is shared is changed by its maker and by who looks after people, and stays its maker’s', async () => {
    const { store } = await openLobby();
    const shared = view({ shared: true });
    await store.keepView(shared, lin, 1);
    await expect(store.keepView({ ...shared, name: '别的' }, chen, 2)).rejects.toMatchObject({
      code: 'ipc.forbidden',
    });
    await expect(store.removeView(shared.id, chen, 2)).rejects.toMatchObject({ code: 'ipc.forbidden' });
    await store.keepView({ ...shared, name: '面试' }, wang, 3);
    expect(await store.views('陈雨桐')).toMatchObject([{ name: '面试', by: '小李' }]);
    await store.removeView(shared.id, wang, 4);
    expect(await store.views('小李')).toEqual([]);
  });

  test('that is not shared is nobody else’s to change, whatever their role', async () => {
    const { store } = await openLobby();
    const mine = view();
    await store.keepView(mine, lin, 1);
    await expect(store.keepView(mine, wang, 2)).rejects.toMatchObject({ code: 'ipc.forbidden' });
    await store.removeView(randomUUID(), wang, 3);
    expect(await store.views('小李')).toHaveLength(1);
  });

  test('is written down when it is saved and when it is removed', async () => {
    const { store, look } = await openLobby();
    const mine = view();
    await store.keepView(mine, lin, 1);
    await store.removeView(mine.id, lin, 2);
    expect(look('select who, action, about from audit order by number')).toEqual([
      { who: '小李', action: 'view.saved', about: '面试候选人' },
      { who: '小李', action: 'view.removed', about: '面试候选人' },
    ]);
  });
});

test('what each member of staff looked at last is kept, and is no view', async () => {
  const { store } = await openLobby();
  const last: LastView = {
    from: 'everybody',
    search: 'zw',
    sort: { by: 'visits', descending: true },
    columns: [],
    density: 'comfortable',
  };
  expect(await store.lastView('小李')).toBeNull();
  await store.keepLastView(last, '小李', 1);
  await store.keepLastView({ ...last, search: '' }, '小李', 2);
  expect(await store.lastView('小李')).toEqual({ ...last, search: '' });
  expect(await store.lastView('王芳')).toBeNull();
  expect(await store.views('小李')).toEqual([]);
});
