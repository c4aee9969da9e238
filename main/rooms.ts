/**
 * The composition root: everything with a life is built here, in order, and closed in reverse. No logic; who talks to
 * whom is all there is to read.
 */
import { join } from 'node:path';
import { app, shell } from 'electron';
import { exitCodes } from '../contract/exit-codes.ts';
import { asFailure } from '../contract/failure.ts';
import { createAvatars } from './avatars.ts';
import { openBase } from './base.ts';
import { startDemo } from './demo.ts';
import { createDesk } from './desk.ts';
import { openDoctor } from './doctor/open-doctor.ts';
import { awaitFirstScreen } from './first-screen.ts';
import { createFlow } from './flow.ts';
import { createHandlers } from './handlers.ts';
import type { Rooms, RoomsOptions } from './house.ts';
import { createListening } from './listening.ts';
import { createLook } from './look.ts';
import { openMachine } from './machine.ts';
import { openPhones } from './phones/open-phones.ts';
import { createProfiles } from './profiles.ts';
import { phoneOriginOf } from './scan/official-account.ts';
import { createPictures } from './scan/pictures.ts';
import { serve } from './serve.ts';
import { newSettings } from './settings.ts';
import { avatarPath } from './store/avatars.ts';
import { createVisits } from './visits.ts';
import { isIdle, watchKiosk } from './watching.ts';
import { waysOf } from './ways.ts';
import { createWindows } from './windows.ts';

const built = import.meta.dirname;

export async function openRooms(
  options: RoomsOptions,
): Promise<{ readonly rooms: Rooms; idle(): boolean; close(): Promise<void> }> {
  const { log } = options;
  const closing: (() => void | Promise<void>)[] = [];
  const folder = options.demo ? join(options.folder, 'demo') : options.folder;
  const avatarFolder = join(folder, 'avatars');
  const pictures = createPictures();

  const base = openBase(folder);
  const { settings, staff, secrets, weChat } = base;
  const demo = options.demo ? await startDemo(settings, base.secretsOf) : null;
  if (demo) closing.push(() => demo.close());
  else if (!settings.current() && !settings.failure()) settings.save(newSettings());

  const firstScreen = awaitFirstScreen();
  const windows = createWindows({
    preloads: join(built, '../preload'),
    folders: {
      pages: join(built, '../renderer'),
      avatar: (name) => avatarPath(avatarFolder, name),
      code: pictures.find,
    },
    lockedDown: options.lockedDown,
    display: () => settings.current()?.device.display ?? null,
    title: demo ? 'WxLobby · 演示 Demo' : 'WxLobby',
    // While a QR is being opened, that is the first screen.
    kioskDrawn: () => session.current().step !== 'opening' && firstScreen.stands(),
    crashed(kind) {
      log.warn('process', 'page-gone', { kind });
      if (kind === 'kiosk') session.cancel();
    },
    kioskClosed: options.quit,
    adminClosed: () => void desk.lock(),
    adminTouched: () => desk.touched(),
  });
  closing.push(() => windows.close());

  const demoState = () => demo?.state() ?? null;
  const look = createLook(settings.current, options.lockedDown, demoState, (now) => {
    windows.tell('kiosk', 'look.changed', now);
    windows.tell('admin', 'desk.changed', desk.state());
  });
  const desk = createDesk({
    staff,
    look: () => {
      const { language, theme } = settings.current() ?? newSettings();
      return { language, theme };
    },
    demo: demoState,
    changed: (state) => windows.tell('admin', 'desk.changed', state),
    abandoned: () => options.lockedDown && windows.closeAdmin(),
    note: (fact, facts) => log.note('desk', fact, facts),
  });
  closing.push(() => desk.close());

  const door = base.openDoor(log, firstScreen.standing, () => void session.check());
  closing.push(() => door.close());

  const avatars = createAvatars(avatarFolder, () => settings.current()?.apiOrigin ?? '', door.store);
  const personChanged = (person: string) => windows.tell('admin', 'people.changed', { person });
  const profiles = createProfiles({
    ...weChat,
    settings: settings.current,
    secrets,
    store: door.store,
    keepAvatar: avatars.fetch,
    now: Date.now,
  });
  const phoneOrigin = () => phoneOriginOf(listening.state());
  const flow = createFlow({
    settings,
    ways: () => waysOf(settings.current(), options.lockedDown),
    rest: () => machine.rest(),
    weChat,
    profiles,
    door,
    pictures,
    keepAvatar: avatars.fetch,
    phoneOrigin,
    openInBrowser: (address) => shell.openExternal(address),
    window: windows.kiosk,
    language: () => look.current().language,
    log,
    publish(now) {
      if (now.step === 'attract') look.forgetVisitor();
      if (now.step === 'greeting' || now.step === 'asking') visits.tell();
      if (now.step !== 'attract' && now.step !== 'opening') firstScreen.stands();
      demo?.screen(now, 'attempt' in now ? flow.tickets.of(now.attempt) : null);
      windows.tell('kiosk', 'session.changed', now);
    },
    personChanged,
    visitsChanged: () => visits.tell(),
  });
  const { scan, session } = flow;
  closing.push(() => flow.close());

  const listening = createListening({
    ...base,
    settings: settings.current,
    answer: openPhones({
      settings: () => (demo ? demo.forPhones(settings.current()) : settings.current()),
      flow,
      weChat,
      store: door.store,
      avatars,
      phoneOrigin,
      changed: personChanged,
    }),
    changed(state) {
      demo?.listening(state.publicOrigin);
      windows.tell('admin', 'listener.changed', state);
      void session.check();
    },
    note: (fact, detail) => log.note('listener', fact, detail),
  });
  closing.push(() => listening.close());

  const visits = createVisits({
    settings: settings.current,
    store: door.store,
    session,
    who: () => desk.unlockedBy()?.name ?? '',
    agreed: () => flow.present.now().agreed,
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
    look,
    desk,
    staff,
    settings,
    secrets,
    store: door.store,
    windows,
    listening,
    profiles,
    visits,
    doctor: openDoctor({
      ...base,
      listening,
      people: async () => (await (await door.store()).counts(0)).people,
    }),
    demo,
    version: { app: app.getVersion(), electron: process.versions['electron'] ?? '' },
    dataFolder: folder,
    note: log.note,
    async settingsChanged() {
      weChat.forget();
      look.changed();
      windows.arrange();
      machine.apply();
      await Promise.all([
        listening.apply(),
        profiles.switched().catch((thrown: unknown) => log.warn('profiles', asFailure(thrown).code)),
      ]);
      await session.check();
    },
    leaveDemo: options.leaveDemo,
    // The answer to the call that asks for this still has to get through.
    exit: () => setImmediate(() => options.leave(exitCodes.doNothing)),
  };
  closing.push(
    serve(createHandlers(rooms), {
      kindOf: windows.kindOf,
      unlocked: () => desk.unlockedBy() !== null,
      refused: (call, code) => log.warn('door', 'refused', { call, code }),
      failed: (call, code, detail) => log.warn('door', 'failed', { call, code, ...detail }),
    }),
  );

  windows.openKiosk();
  if (options.admin) windows.openAdmin();
  session.begin();
  const watch = watchKiosk({
    ...options.watching,
    version: app.getVersion(),
    demo: options.demo,
    window: windows.kiosk,
    session,
    scan,
    desk,
    store: door.store,
    secrets,
    log,
  });
  closing.push(() => watch.close());
  void firstScreen.standing.then(() => {
    machine.apply();
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
