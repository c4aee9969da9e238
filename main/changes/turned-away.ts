/** Who is blocked and stood at the kiosk: remembered until staff have seen to them, by id alone. */
import type { TurnedAway } from '../../contract/change.ts';
import { asFailure } from '../../contract/failure.ts';
import type { PersonDetail } from '../../contract/people.ts';
import type { Store } from '../store/open-store.ts';

export interface TurnedAways {
  came(person: string): void;
  list(): Promise<readonly TurnedAway[]>;
  seenTo(person: string): Promise<readonly TurnedAway[]>;
  /** Somebody was erased: of them not even the id is kept. */
  forgetErased(): Promise<void>;
}

const rememberedFor = 12 * 60 * 60_000;
const most = 20;

export function createTurnedAways(
  store: () => Promise<Pick<Store, 'one'>>,
  told: (count: number) => void,
  now: () => number,
): TurnedAways {
  let waiting: readonly { readonly person: string; readonly at: number }[] = [];

  function forget(person: string): void {
    waiting = waiting.filter((one) => one.person !== person);
  }

  /** Null while the store cannot be asked. */
  async function known(db: Pick<Store, 'one'>, person: string): Promise<PersonDetail | null> {
    try {
      const found = await db.one(person);
      if (found.erasedFrom === null) return found;
      forget(person);
    } catch (thrown) {
      if (asFailure(thrown).code === 'person.unknown') forget(person);
    }
    return null;
  }

  /** Whoever is blocked no longer is nobody to look out for. */
  async function list(): Promise<readonly TurnedAway[]> {
    waiting = waiting.filter(({ at }) => at > now() - rememberedFor);
    const db = await store();
    const found = await Promise.all(
      waiting.map(async ({ person, at }) => {
        const one = await known(db, person);
        if (!one?.blocked) return [];
        const name = one.displayName ?? one.nickname;
        return [{ person: one.id, name, avatar: one.avatar, why: one.blocked.why, at }];
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
      forget(person);
      told(waiting.length);
      return list();
    },
    async forgetErased() {
      const before = waiting.length;
      if (before > 0) await list();
      if (waiting.length < before) told(waiting.length);
    },
  };
}
