/** A member of staff, and the people changes are about, for tests that care about what changes. */
import type { Actor } from '../../contract/actor.ts';
import type { Change, Receipt } from '../../contract/change.ts';
import type { Store } from '../../main/store/open-store.ts';

export const lin: Actor = { who: '林前台', role: 'manager', kiosk: '前台' };

export const these = (...ids: string[]) => ({ take: 'these', ids }) as const;

/** Does it as staff do what is not staged. */
export const make = (store: Store, change: Change, at = 1_000): Promise<Receipt> =>
  store.changes.change({ change, actor: lin, at, fingerprint: null });

/** Rejects with `change.not-undoable`. */
export const undo = (store: Store, { id }: Pick<Receipt, 'id'>, at = 2_000): Promise<boolean> =>
  store.changes.undo({ receipt: id, actor: lin, at });

export const both = { name: 'person', avatar: 'person', displayName: 'person' } as const;

/** Gives whoever stands for both. */
export async function joinPeople(store: Store, person: string, other: string, at: number): Promise<string> {
  await make(store, { do: 'join', person, other, keep: both }, at);
  return (await store.one(person)).id;
}

export const partPeople = (store: Store, join: string, at = Date.now()): Promise<Receipt> =>
  make(store, { do: 'part', join }, at);
