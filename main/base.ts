/** What a kiosk is without its screens: settings, staff, secrets, WeChat, and how its store is opened. */
import { join } from 'node:path';
import { auditKeyOf } from './desk/audit-key.ts';
import { openStaff } from './desk/staff.ts';
import type { Log } from './log.ts';
import { keepSecrets } from './settings/secrets.ts';
import { openSettings } from './settings/settings.ts';
import { openStore } from './store/open-store.ts';
import { openStoreDoor } from './store-door.ts';
import { createWeChat } from './wechat/wechat.ts';

/** Where the built threads lie. */
export const threadFile = (name: 'store' | 'listener') => join(import.meta.dirname, `${name}-thread.js`);

/** @param keychain false in a demo, which asks nobody for a keyring. */
export function openBase(folder: string, keychain = true) {
  const settings = openSettings(join(folder, 'settings.json'));
  const staff = openStaff(join(folder, 'staff.json'));
  const { secretsOf, secrets, closeSecrets } = keepSecrets(settings);
  const open = async (note?: Log['note'], listed?: (people: readonly string[]) => void) =>
    openStore({
      folder,
      // Without settings there is no installation that the key could belong to.
      auditKey: keychain && settings.current() ? await auditKeyOf(secrets()) : null,
      threadFile: threadFile('store'),
      onNote: (fact, facts) => note?.('store', fact, facts),
      ...(listed && { onListed: listed }),
    });
  return {
    folder,
    settings,
    staff,
    secretsOf,
    secrets,
    /** The last to close: everybody asks for secrets. */
    closeSecrets,
    weChat: createWeChat(settings.current, secrets),
    /** @param note not told: nobody keeps a log. */
    openStore: open,
    /** Opened once `after` has come, and again until it opens. */
    openDoor: (
      log: Log,
      after: Promise<void>,
      changed: () => void,
      listed: (people: readonly string[]) => void,
    ) =>
      openStoreDoor(
        () => open(log.note, listed),
        (failure) => {
          log.note('store', failure ? 'not-open' : 'open', failure ? { code: failure.code } : {});
          changed();
        },
        after,
      ),
  };
}

export type Base = ReturnType<typeof openBase>;
