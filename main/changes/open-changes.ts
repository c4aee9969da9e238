/** Joins what staff do to people with the store, the console, and who is told. */
import { dirname } from 'node:path';
import type { Audit } from '../desk/audit.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import { avatarPath } from '../store/people/avatars.ts';
import type { StoreDoor } from '../store-door.ts';
import type { Windows } from '../windows/windows.ts';
import { type Changes, createChanges } from './changes.ts';
import { dropOldPrints } from './old-prints.ts';
import { createTurnedAways, type TurnedAways } from './turned-away.ts';

export interface OpenChangesDeps {
  readonly door: StoreDoor<Store>;
  readonly audit: Pick<Audit, 'actor'>;
  readonly windows: Pick<Windows, 'tell'>;
  readonly log: Pick<Log, 'note'>;
  readonly personChanged: (person: string) => void;
  readonly avatarFolder: string;
}

export function openChanges(deps: OpenChangesDeps): {
  readonly changes: Changes;
  readonly turnedAway: TurnedAways;
} {
  const { door, audit, windows, log, personChanged, avatarFolder } = deps;
  const turnedAway = createTurnedAways(
    door.store,
    (count) => windows.tell('admin', 'person.turnedAway', { count }),
    Date.now,
  );
  return {
    changes: createChanges({
      store: door.store,
      actor: audit.actor,
      idsOf: async (selection) => (await door.store()).lists.idsOf(selection),
      pictureFile: (name) => avatarPath(avatarFolder, name),
      changed: personChanged,
      // The store may be away, or a file be open elsewhere; it is tried again within the hour.
      erased() {
        turnedAway.forgetErased().catch(() => null);
        dropOldPrints(dirname(avatarFolder), Date.now()).catch(() => null);
      },
      progress: (now) => windows.tell('admin', 'change.progress', now),
      note: (fact, facts) => log.note('changes', fact, facts),
      now: Date.now,
    }),
    turnedAway,
  };
}
