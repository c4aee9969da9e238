/** What the kiosk page may ask for. */
import type { CallOf } from '../../contract/audience.ts';
import { Failure } from '../../contract/failure.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = CallOf<'kiosk'>;

export function kioskCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, session, scan, look, windows, demo, visits } = rooms;
  const theDemo = () => {
    if (!demo) throw new Failure('ipc.forbidden');
    return demo;
  };
  return {
    'session.get': () => session.current(),
    'session.start': () => said(session.start()),
    'session.cancel': () => said(session.cancel()),
    'session.retry': () => said(session.retry()),
    'session.use': (way) => said(session.use(way)),
    'session.consent': (agreed) => said(session.agree(agreed)),
    'session.answer': async (answers) => said(await visits.answer(answers)),
    'session.askDesk': async (answers) => said(await visits.askDesk(answers)),
    'session.skip': async () => said(await visits.skip()),
    'session.notMe': (attempt) => said(session.notMe(attempt)),
    'session.leave': () => said(session.leave()),
    'session.leaveNow': (attempt) => said(session.leaveNow(attempt)),
    'session.stay': (attempt) => said(session.stay(attempt)),
    'kiosk.look': () => look.current(),
    'kiosk.speak': (language) => said(look.speak(language)),
    'kiosk.frame': (frame) => said(scan.place(frame)),
    'kiosk.staff': () => {
      if (!windows.admin()) audit.note({ action: 'console.opened' }, 'app');
      return said(windows.openAdmin());
    },
    'demo.openPhone': () => said(windows.openPhone(theDemo().phoneAddress(look.current().language))),
    'demo.allowPhones': async (allow) => {
      await theDemo().allowPhones(allow);
      await rooms.settingsChanged();
      // The code on screen still leads to the address before.
      const shown = session.current();
      if (shown.step === 'waiting') {
        session.cancel();
        session.start();
        session.use(shown.way);
      }
      return null;
    },
  };
}
