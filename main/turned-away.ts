/** Who is blocked and stood at the kiosk: remembered until staff have seen to them, by id alone. */
import type { TurnedAway } from '../contract/change.ts';
import type { Store } from './store/open-store.ts';

export interface TurnedAways {
  came(person: string): void;
  list(): Promise<readonly TurnedAway[]>;
  seenTo(person: string): Promise<readonly TurnedAway[]>;
}

const rememberedFor = 12 * 60 * 60_000;
const most = 20;

export function createTurnedAways(
  store: () => Promise<Pick<Store, 'one'>>,
  told: (count: number) => void,
  now: () => number,
): TurnedAways {
  let waiting: readonly { readonly person: string; readonly at: number }[] = [];

  /** Whoever is blocked no longer, or erased since, is nobody to look out for. */
  async function list(): Promise<readonly TurnedAway[]> {
    waiting = waiting.filter(({ at }) => at > now() - rememberedFor);
    const db = await store();
    const found = await Promise.all(
      waiting.map(async ({ person, at }) => {
        const known = await db.one(person).catch(() => null);
        if (!known?.blocked || known.erasedFrom !== null) return [];
        const name = known.displayName ?? known.nickname;
        return [{ person: known.id, name, avatar: known.avatar, why: known.blocked.why, at }];
      }),
    );
    return found.flat();
  }

  return {
    came(person) {
      waiting = [{ person, at: now() }, ...waiting.filter((one) => one.person !== person)].slice(0, most);
      told(waiting.length);
    },
    list,
    seenTo(person) {
      waiting = waiting.filter((one) => one.person !== person);
      told(waiting.length);
      return list();
    },
  };
}
