/** One line a call: from the door into a room. */
import type { Overview } from '../contract/desk.ts';
import { asFailure, Failure } from '../contract/failure.ts';
import type { Rooms } from './rooms.ts';
import type { Handlers } from './serve.ts';

const said = (_done: unknown): null => null;

export function createHandlers(rooms: Rooms): Handlers {
  const { session, scan, look, desk, staff, settings, secrets, store, windows, demo } = rooms;
  const current = () => {
    const now = settings.current();
    if (!now) throw settings.failure() ?? new Failure('setup.incomplete');
    return now;
  };
  const asAdmin = () => {
    if (desk.unlockedBy()?.role !== 'admin') throw new Failure('ipc.forbidden');
  };
  const theDemo = () => demo ?? fail('ipc.forbidden');

  return {
    'session.get': () => session.current(),
    'session.start': () => said(session.start()),
    'session.cancel': () => said(session.cancel()),
    'session.retry': () => said(session.retry()),
    'kiosk.look': () => look.current(),
    'kiosk.speak': (language) => said(look.speak(language)),
    'kiosk.frame': (frame) => said(scan.place(frame)),
    'kiosk.staff': () => said(windows.openAdmin()),
    'demo.openPhone': () => said(windows.openPhone(theDemo().phoneAddress(look.current().language))),
    'demo.allowPhones': async (allow) => {
      await theDemo().allowPhones(allow);
      // The QR on screen still leads to the address before.
      if (session.current().step === 'waiting') {
        session.cancel();
        session.start();
      }
      return said(look.changed());
    },

    'desk.state': () => desk.state(),
    'desk.unlock': ({ name, pin }) => desk.unlock(name, pin),
    'desk.lock': () => desk.lock(),
    'desk.firstStaff': (member) => desk.firstStaff(member),
    'desk.close': () => said(windows.closeAdmin()),

    'overview.get': () => overviewOf(rooms),
    'people.page': async (query) => (await store()).page(query),
    'people.one': async (id) => (await store()).one(id),
    'settings.get': () => current(),
    'settings.save': async (change) => {
      asAdmin();
      const saved = settings.save({ ...current(), ...change });
      look.changed();
      await session.check();
      return saved;
    },
    'secret.place': () => secrets().place('website.appSecret'),
    'secret.set': async ({ secret, inMemory }) => {
      asAdmin();
      if (inMemory) secrets().setInMemory('website.appSecret', secret);
      else await secrets().set('website.appSecret', secret);
      await session.check();
      return secrets().place('website.appSecret');
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
  };
}

function fail(code: 'ipc.forbidden'): never {
  throw new Failure(code);
}

const startOfToday = () => new Date().setHours(0, 0, 0, 0);

async function overviewOf(rooms: Rooms): Promise<Overview> {
  const { session, settings, secrets, store, version, dataFolder } = rooms;
  const step = session.current();
  const keychain = await secrets().keychainFailure();
  const counted = await store()
    .then((open) => open.counts(startOfToday()))
    .then(
      (counts) => ({ failure: null, people: counts.people, visitsToday: counts.visits }),
      (thrown: unknown) => ({ failure: asFailure(thrown).plain(), people: 0, visitsToday: 0 }),
    );
  return {
    kioskName: settings.current()?.kioskName ?? '',
    kioskStep: step.step,
    closed:
      step.step === 'closed' ? (settings.failure()?.plain() ?? { code: step.reason, detail: {} }) : null,
    keychain: { available: keychain === null, failure: keychain?.plain() ?? null },
    appSecret: await secrets().place('website.appSecret'),
    store: counted,
    version,
    dataFolder,
  };
}
