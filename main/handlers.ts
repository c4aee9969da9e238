/** One line a call: from the door into a room. */
import type { Overview } from '../contract/desk.ts';
import { asFailure, Failure } from '../contract/failure.ts';
import type { PersonDetail } from '../contract/people.ts';
import { setUpChannels } from './apps.ts';
import type { Rooms } from './house.ts';
import { printPage } from './print.ts';
import type { Handlers } from './serve.ts';

const said = (_done: unknown): null => null;

export function createHandlers(rooms: Rooms): Handlers {
  const { session, scan, look, desk, staff, settings, secrets, store, windows, demo, profiles, visits } =
    rooms;
  const current = () => {
    const now = settings.current();
    if (!now) throw settings.failure() ?? new Failure('setup.incomplete');
    return now;
  };
  const asAdmin = () => {
    if (desk.unlockedBy()?.role !== 'admin') throw new Failure('ipc.forbidden');
  };
  const theDemo = () => demo ?? fail('ipc.forbidden');
  const told = (detail: PersonDetail) => {
    windows.tell('admin', 'people.changed', { person: detail.id });
    return detail;
  };

  return {
    'session.get': () => session.current(),
    'session.start': () => said(session.start()),
    'session.cancel': () => said(session.cancel()),
    'session.retry': () => said(session.retry()),
    'session.use': (way) => said(session.use(way)),
    'session.consent': (agreed) => said(session.agree(agreed)),
    'session.answer': async (answers) => said(await visits.answer(answers)),
    'session.skip': () => said(session.skip()),
    'session.notMe': () => said(session.notMe()),
    'session.leave': () => said(session.leave()),
    'session.stay': () => said(session.stay()),
    'kiosk.look': () => look.current(),
    'kiosk.speak': (language) => said(look.speak(language)),
    'kiosk.frame': (frame) => said(scan.place(frame)),
    'kiosk.staff': () => said(windows.openAdmin()),
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

    'desk.state': () => desk.state(),
    'desk.unlock': ({ name, pin }) => desk.unlock(name, pin),
    'desk.lock': () => desk.lock(),
    'desk.firstStaff': (member) => desk.firstStaff(member),
    'desk.close': () => said(windows.closeAdmin()),

    'overview.get': () => overviewOf(rooms),
    'people.page': async (query) => (await store()).page(query),
    'people.one': async (id) => (await store()).one(id),
    'person.phone': async (identity) => {
      const number = await (await store()).phone(identity);
      rooms.note('people', 'phone-shown', { identity, by: desk.unlockedBy()?.name ?? '' });
      return number;
    },
    'person.join': async ({ person, other }) => {
      asAdmin();
      const db = await store();
      const one = await db.joinPeople(person, other, Date.now());
      return told(await db.one(one));
    },
    'person.part': async (join) => {
      asAdmin();
      await (await store()).undoJoin(join);
      return said(windows.tell('admin', 'people.changed', { person: join }));
    },
    'person.refresh': async (identity) => {
      asAdmin();
      const person = await profiles.refresh(identity, look.current().language);
      return told(await (await store()).one(person));
    },
    'person.endSessions': async (person) => {
      asAdmin();
      const db = await store();
      await db.endSessions(person, Date.now());
      return db.one(person);
    },
    'settings.get': () => current(),
    'settings.save': async (change) => {
      asAdmin();
      const saved = settings.save({ ...current(), ...change });
      await rooms.settingsChanged();
      return saved;
    },
    'secret.place': (channel) => secrets().place(`${channel}.appSecret`),
    'secret.set': async ({ channel, secret, inMemory }) => {
      asAdmin();
      if (inMemory) secrets().setInMemory(`${channel}.appSecret`, secret);
      else await secrets().set(`${channel}.appSecret`, secret);
      await rooms.settingsChanged();
      return secrets().place(`${channel}.appSecret`);
    },
    'staff.add': async (member) => {
      asAdmin();
      await staff.add(member);
      return desk.state();
    },
    'staff.remove': (name) => {
      asAdmin();
      staff.remove(name);
      return desk.unlockedBy()?.name === name ? desk.lock() : desk.state();
    },
    'setup.leaveDemo': () => {
      asAdmin();
      theDemo();
      return said(rooms.leaveDemo());
    },
    'device.exit': () => {
      asAdmin();
      return said(rooms.exit());
    },
    'onsite.list': () => visits.onSite(),
    'onsite.end': async (id) => said(await visits.end(id)),
    'onsite.add': async (guest) => said(await visits.addGuest(guest)),
    'evacuation.get': () => visits.evacuation(),
    'evacuation.start': () => visits.startEvacuation(),
    'evacuation.mark': ({ id, safe }) => visits.mark(id, safe),
    'evacuation.end': () => visits.endEvacuation(),
    'evacuation.print': () => {
      const admin = windows.admin();
      return admin ? printPage(admin.webContents, rooms.dataFolder) : null;
    },
    'listener.state': () => rooms.listening.state(),
    'doctor.run': () => {
      asAdmin();
      return rooms.doctor((check) => windows.tell('admin', 'doctor.checked', check));
    },
  };
}

function fail(code: 'ipc.forbidden'): never {
  throw new Failure(code);
}

/** The name under which the store counts them. */
export const phoneCall = 'getuserphonenumber';

const startOfToday = () => new Date().setHours(0, 0, 0, 0);

async function overviewOf(rooms: Rooms): Promise<Overview> {
  const { session, settings, secrets, store, version, dataFolder } = rooms;
  const step = session.current();
  const keychain = await secrets().keychainFailure();
  const none = { thisMonth: 0, ever: 0 };
  const [counted, phoneCalls] = await store()
    .then((open) => Promise.all([open.counts(startOfToday()), open.paidCalls(phoneCall, Date.now())]))
    .then(
      ([counts, paid]) =>
        [{ failure: null, people: counts.people, visitsToday: counts.visits }, paid] as const,
      (thrown: unknown) => [{ failure: asFailure(thrown).plain(), people: 0, visitsToday: 0 }, none] as const,
    );
  const appSecrets = setUpChannels(settings.current()).map(async (channel) => ({
    channel,
    place: await secrets().place(`${channel}.appSecret`),
  }));
  return {
    kioskName: settings.current()?.kioskName ?? '',
    kioskStep: step.step,
    closed:
      step.step === 'closed' ? (settings.failure()?.plain() ?? { code: step.reason, detail: {} }) : null,
    keychain: { available: keychain === null, failure: keychain?.plain() ?? null },
    appSecrets: await Promise.all(appSecrets),
    listener: rooms.listening.state(),
    phoneCalls,
    store: counted,
    version,
    dataFolder,
  };
}
