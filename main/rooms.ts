/**
 * The composition root: everything with a life is built here, in order, and closed in reverse. No logic; who talks to
 * whom is all there is to read.
 */
import { join } from 'node:path';
import { app, shell } from 'electron';
import { exitCodes } from '../contract/exit-codes.ts';
import { applySettings } from './apply-settings.ts';
import { openBase } from './base.ts';
import { openChanges } from './changes/open-changes.ts';
import { startDemo } from './demo.ts';
import { createAudit } from './desk/audit.ts';
import { createDesk } from './desk/desk.ts';
import { createLookups } from './desk/lookups.ts';
import { openDoctor } from './doctor/open-doctor.ts';
import { openFiles } from './files/open-files.ts';
import { awaitFirstScreen } from './first-screen.ts';
import { openIpc } from './handlers/handlers.ts';
import type { Rooms, RoomsOptions } from './house.ts';
import { openMachine } from './machine.ts';
import { openDeskScan } from './open-desk-scan.ts';
import { openListening } from './phones/open-listening.ts';
import { phoneOriginOf } from './scan/official-account.ts';
import { createPictures } from './scan/pictures.ts';
import { newSettings } from './settings/settings.ts';
import { createFlow } from './sign-in/flow.ts';
import { tellFollowers } from './sign-in/followers.ts';
import { createVisits } from './sign-in/visits.ts';
import { picturesIn } from './store/people/avatars.ts';
import { isIdle, watchKiosk } from './watching.ts';
import { createAvatars } from './wechat/avatars.ts';
import { createProfiles } from './wechat/profiles.ts';
import { createAppearancePictures } from './windows/appearance-pictures.ts';
import { createLook } from './windows/look.ts';
import { everyMinute } from './windows/minutes.ts';
import { openWindows } from './windows/open-windows.ts';

export async function openRooms(
  options: RoomsOptions,
): Promise<{ readonly rooms: Rooms; idle(): boolean; close(): Promise<void> }> {
  const { log } = options;
  const closing: (() => void | Promise<void>)[] = [];
  const folder = options.demo ? join(options.folder, 'demo') : options.folder;
  const avatarFolder = picturesIn(folder);
  const pictures = createPictures();

  const base = openBase(folder, !options.demo);
  const { settings, staff, secrets, weChat } = base;
  closing.push(base.closeSecrets);
  const demo = options.demo ? await startDemo(settings, base.secretsOf) : null;
  if (demo) closing.push(() => demo.close());
  else if (!settings.current() && !settings.failure()) settings.save(newSettings());

  const firstScreen = awaitFirstScreen();
  const windows = openWindows({
    ...{ options, settings, folder, pictures, isDemo: demo !== null },
    // While a QR is being opened, that is the first screen.
    kioskDrawn: () => session.current().step !== 'opening' && firstScreen.stands(),
    kioskCrashed: () => session.cancel(),
    adminClosed() {
      deskScan.cancel();
      desk.lock('closed');
    },
    adminTouched: () => desk.touched(),
  });
  closing.push(() => windows.close());

  const demoState = () => demo?.state() ?? null;
  const look = createLook(settings.current, options.lockedDown, demoState, (now) => {
    windows.tell('kiosk', 'look.changed', now);
    windows.tell('admin', 'desk.changed', desk.state());
  });
  closing.push(everyMinute(look.minute));
  const desk = createDesk({
    staff,
    location: () => settings.current()?.location ?? '',
    look: look.forDesk,
    demo: demoState,
    scan: () => deskScan.now(),
    changed: (state) => windows.tell('admin', 'desk.changed', state),
    left: () => [changes, files].forEach((room) => void room.left()),
    abandoned: () => options.lockedDown && windows.closeAdmin(),
    note: (fact, facts) => log.note('desk', fact, facts),
    audit: (entry, by) => audit.note(entry, by),
  });
  closing.push(() => desk.close());

  const personChanged = (person: string) => windows.tell('admin', 'people.changed', { person });
  const door = base.openDoor(
    log,
    firstScreen.standing,
    () => void session.check(),
    (people) => people.forEach(personChanged),
  );
  closing.push(() => door.close());
  const audit = createAudit({ store: door.store, who: desk.unlockedBy, settings: settings.current, log });
  closing.push(() => audit.close());
  const lookups = createLookups({ who: desk.unlockedBy, audit, now: Date.now });

  const avatars = createAvatars(avatarFolder, () => settings.current()?.apiOrigin ?? '', door.store);
  const { changes, turnedAway } = openChanges({ door, audit, windows, log, personChanged, avatarFolder });
  closing.push(() => changes.close());
  const files = openFiles({ door, audit, changes, desk, windows, lockedDown: options.lockedDown, log });
  closing.push(() => files.close());
  const profiles = createProfiles({
    ...{ ...weChat, settings: settings.current, secrets, store: door.store },
    keepAvatar: avatars.fetch,
    now: Date.now,
  });
  const phoneOrigin = () => phoneOriginOf(listening.state());
  const flow = createFlow({
    settings,
    lockedDown: options.lockedDown,
    rest: () => machine.rest(),
    weChat,
    profiles,
    door,
    pictures,
    keepAvatar: avatars.fetch,
    phoneOrigin,
    openInBrowser: (address) => shell.openExternal(address),
    window: windows.kiosk,
    look,
    log,
    publish: tellFollowers({
      ...{ settings, store: door.store, look, firstScreen, demo, windows, log },
      visitsChanged: () => visits.tell(),
      ticketOf: (attempt) => flow.tickets.of(attempt),
    }),
    personChanged,
    turnedAway: turnedAway.came,
    visitsChanged: () => visits.tell(),
  });
  const { scan, session } = flow;
  closing.push(() => flow.close());

  const language = () => look.current().language;
  const deskScan = openDeskScan({
    ...{ ...base, flow, window: windows.admin, pictures, phoneOrigin },
    ...{ store: door.store, desk, audit, language },
  });
  closing.push(() => deskScan.close());

  const listening = openListening({
    ...{ base, demo, flow, deskScan, avatars, store: door.store },
    ...{ phoneOrigin, windows, personChanged, log },
  });
  closing.push(() => listening.close());

  const visits = createVisits({
    settings: settings.current,
    store: door.store,
    session,
    audit,
    present: flow.present.now,
    form: () => look.current().form,
    watched: () => windows.admin() !== null,
    changed: (count) => windows.tell('admin', 'onsite.changed', { count }),
    now: Date.now,
  });
  closing.push(() => visits.close());

  const machine = openMachine({
    settings,
    lockedDown: options.lockedDown,
    folder: options.folder,
    session,
    windows,
    desk,
    life: options.watching.life,
    log,
  });
  closing.push(() => machine.close());

  const rooms: Rooms = {
    session,
    scan,
    look: { ...look, speak: flow.speak },
    reach: flow.reach,
    desk,
    deskScan,
    ...{ audit, lookups, staff },
    settings,
    secrets,
    store: door.store,
    windows,
    listening,
    profiles,
    changes,
    files,
    turnedAway,
    visits,
    doctor: openDoctor({
      ...base,
      listening,
      people: async () => (await (await door.store()).counts(0)).people,
    }),
    appearance: createAppearancePictures(join(folder, 'pictures')),
    demo,
    version: { app: app.getVersion(), electron: process.versions['electron'] ?? '' },
    dataFolder: folder,
    note: log.note,
    settingsChanged: () =>
      applySettings({ weChat, look, windows, machine, listening, profiles, session, log }),
    leaveDemo: options.leaveDemo,
    // The answer to the call that asks for this still has to get through.
    exit: () => setImmediate(() => options.leave(exitCodes.doNothing)),
  };
  closing.push(openIpc(rooms, log));
  // First of all, while it can still be written down.
  closing.push(() => void desk.lock('closed'));

  windows.openKiosk();
  if (options.admin) windows.openAdmin();
  session.begin();
  const watch = watchKiosk({
    ...options.watching,
    version: app.getVersion(),
    demo: options.demo,
    windows,
    session,
    scan,
    desk,
    store: door.store,
    secrets,
    machine,
    weChat,
    reach: flow.reach.current,
    log,
  });
  closing.push(() => watch.close());
  void firstScreen.standing.then(() => {
    machine.apply();
    void changes.tidyUp();
    return listening.apply();
  });

  return {
    rooms,
    idle: () => isIdle(session.current(), desk),
    async close() {
      for (const close of closing.reverse()) await close();
    },
  };
}
