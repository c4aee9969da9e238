/** Joins the listener with what answers phones: the kiosk's sign-ins, the console's scan, the mini program. */

import type { Base } from '../base.ts';
import type { Demo } from '../demo.ts';
import type { DeskScanRoom } from '../desk/desk-scan.ts';
import type { Log } from '../log.ts';
import type { Flow } from '../sign-in/flow.ts';
import type { Store } from '../store/open-store.ts';
import type { Avatars } from '../wechat/avatars.ts';
import type { Windows } from '../windows/windows.ts';
import { createListening, type Listening } from './listening.ts';
import { openPhones } from './open-phones.ts';

export interface ListeningRooms {
  readonly base: Base;
  readonly demo: Demo | null;
  readonly flow: Flow;
  readonly deskScan: DeskScanRoom;
  readonly avatars: Avatars;
  readonly store: () => Promise<Store>;
  readonly phoneOrigin: () => string;
  readonly windows: Windows;
  readonly personChanged: (person: string) => void;
  readonly log: Log;
}

export function openListening(rooms: ListeningRooms): Listening {
  const { base, demo, flow, deskScan, avatars, store, phoneOrigin, windows, personChanged, log } = rooms;
  const settings = base.settings.current;
  return createListening({
    ...base,
    settings,
    answer: openPhones({
      settings: () => (demo ? demo.forPhones(settings()) : settings()),
      ...{ flow, deskScan, weChat: base.weChat, store, avatars, phoneOrigin },
      changed: personChanged,
    }),
    changed(state) {
      demo?.listening(state.publicOrigin);
      windows.tell('admin', 'listener.changed', state);
      void flow.session.check();
    },
    note: (fact, detail) => log.note('listener', fact, detail),
  });
}
