/** Who is in the house, and the evacuation. */
import type { CallName } from '../../contract/audience.ts';
import type { PrintedPage } from '../../contract/paper.ts';
import { printPage, type Sheet } from '../files/print.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<CallName, `onsite.${string}` | `evacuation.${string}` | 'page.print'>;

/** They have more columns than an upright sheet has room for. */
const wide: readonly PrintedPage[] = ['people', 'visits', 'audit'];

export function onSiteCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, look, settings, visits, windows } = rooms;
  const sheet = (name: string, language = look.current().language): Sheet => ({
    name,
    kiosk: settings.current()?.kioskName ?? '',
    language,
  });
  return {
    'onsite.list': () => visits.onSite(),
    'onsite.entries': () => visits.entries(),
    'onsite.end': async (id) => said(await visits.end(id)),
    'onsite.reopen': async (id) => said(await visits.reopen(id)),
    'onsite.add': async (guest) => said(await visits.addGuest(guest)),
    'onsite.answer': async ({ id, said: answers }) => said(await visits.answerAtDesk(id, answers)),
    'evacuation.get': () => visits.evacuation(),
    'evacuation.start': () => visits.startEvacuation(),
    'evacuation.mark': ({ id, safe }) => visits.mark(id, safe),
    'evacuation.end': () => visits.endEvacuation(),
    'page.print': ({ page, person, language }) => {
      const admin = windows.admin();
      if (!admin) return null;
      audit.note({ action: 'page.printed', about: page, person });
      const landscape = wide.includes(page);
      return printPage(admin.webContents, rooms.dataFolder, { ...sheet(page, language), landscape });
    },
    'evacuation.print': () => {
      audit.note({ action: 'evacuation.printed' });
      const admin = windows.admin();
      return admin ? printPage(admin.webContents, rooms.dataFolder, sheet('evacuation')) : null;
    },
  };
}
