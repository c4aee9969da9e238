/** What a kiosk is without its screens: settings, staff, secrets, WeChat, and how its store is opened. */
import { join } from 'node:path';
import type { Log } from './log.ts';
import { keepSecrets } from './secrets.ts';
import { openSettings } from './settings.ts';
import { openStaff } from './staff.ts';
import { openStore } from './store/open-store.ts';
import { openStoreDoor } from './store-door.ts';
import { createWeChat } from './wechat.ts';

/** Where the built threads lie. */
export const threadFile = (name: 'store' | 'listener') => join(import.meta.dirname, `${name}-thread.js`);

export function openBase(folder: string) {
  const settings = openSettings(join(folder, 'settings.json'));
  const staff = openStaff(join(folder, 'staff.json'));
  const { secretsOf, secrets } = keepSecrets(settings);
  const open = (note?: Log['note']) =>
    openStore({
      folder,
      threadFile: threadFile('store'),
      onNote: (fact, facts) => note?.('store', fact, facts),
    });
  return {
    folder,
    settings,
    staff,
    secretsOf,
    secrets,
    weChat: createWeChat(settings.current, secrets),
    /** @param note not told: nobody keeps a log. */
    openStore: open,
    /** Opened once `after` has come, and again until it opens. */
    openDoor: (log: Log, after: Promise<void>, changed: () => void) =>
      openStoreDoor(
        () => open(log.note),
        (failure) => {
          log.note('store', failure ? 'not-open' : 'open', failure ? { code: failure.code } : {});
          changed();
        },
        after,
      ),
  };
}

export type Base = ReturnType<typeof openBase>;
