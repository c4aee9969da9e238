/** People who may be one and the same, and what says so. Nothing is ever joined by itself for these reasons. */
import type { PersonListRow } from './people-list.ts';

/** `phone`: the same number. `name`: the same name, and not one that many have. `avatar`: the very same picture. */
export type DuplicateReason = 'phone' | 'name' | 'avatar' | 'note';

export interface DuplicatePair {
  readonly one: PersonListRow;
  readonly other: PersonListRow;
  readonly because: readonly DuplicateReason[];
  /** 0 to 1; the list is in this order. */
  readonly certainty: number;
}
