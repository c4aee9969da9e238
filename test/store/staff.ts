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
