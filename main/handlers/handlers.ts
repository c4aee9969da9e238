/** What each call does: one line a call, from the door into a room. */

import type { Rooms } from '../house.ts';
import type { Log } from '../log.ts';
import { auditCalls } from './audit.ts';
import { deskCalls } from './desk.ts';
import { fileCalls } from './files.ts';
import { kioskCalls } from './kiosk.ts';
import { listCalls } from './lists.ts';
import { onSiteCalls } from './onsite.ts';
import { overviewOf } from './overview.ts';
import { peopleCalls } from './people.ts';
import { type Handlers, serve } from './serve.ts';
import { settingsCalls } from './settings.ts';

export const createHandlers = (rooms: Rooms): Handlers => ({
  ...kioskCalls(rooms),
  ...deskCalls(rooms),
  ...settingsCalls(rooms),
  ...peopleCalls(rooms),
  ...listCalls(rooms),
  ...fileCalls(rooms),
  ...auditCalls(rooms),
  ...onSiteCalls(rooms),
  'overview.get': () => overviewOf(rooms),
});

/** From now on windows are answered. Gives the function that ends it. */
export const openIpc = (rooms: Rooms, log: Log): (() => void) =>
  serve(createHandlers(rooms), {
    kindOf: rooms.windows.kindOf,
    role: () => rooms.desk.unlockedBy()?.role ?? null,
    refused: (call, code) => log.warn('door', 'refused', { call, code }),
    failed: (call, code, detail) => log.warn('door', 'failed', { call, code, ...detail }),
  });
