/** Who is in the house, and the evacuation. */
import type { CallName } from '../../contract/audience.ts';
import type { Rooms } from '../house.ts';
import { printPage } from '../print.ts';
import type { Handlers } from '../serve.ts';
import { said } from './said.ts';

type Mine = Extract<CallName, `onsite.${string}` | `evacuation.${string}`>;

export function onSiteCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, visits, windows } = rooms;
  return {
    'onsite.list': () => visits.onSite(),
    'onsite.end': async (id) => said(await visits.end(id)),
    'onsite.add': async (guest) => said(await visits.addGuest(guest)),
    'evacuation.get': () => visits.evacuation(),
    'evacuation.start': () => visits.startEvacuation(),
    'evacuation.mark': ({ id, safe }) => visits.mark(id, safe),
    'evacuation.end': () => visits.endEvacuation(),
    'evacuation.print': () => {
      audit.note({ action: 'evacuation.printed' });
      const admin = windows.admin();
      return admin ? printPage(admin.webContents, rooms.dataFolder) : null;
    },
  };
}
