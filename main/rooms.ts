/**
 * The composition root: everything with a life is built here, in order, and closed in reverse. No logic; who talks to
 * whom is all there is to read.
 */
import { join } from 'node:path';
import { app, shell } from 'electron';
import { asFailure } from '../contract/failure.ts';
import { createAvatars } from './avatars.ts';
import { openBase } from './base.ts';
import { type Demo, startDemo } from './demo.ts';
import { createDesk, type Desk } from './desk.ts';
import { type Doctor, openDoctor } from './doctor/open-doctor.ts';
import { fetchBytes } from './exchange/fetch-bytes.ts';
import { awaitFirstScreen } from './first-screen.ts';
import { createFlow } from './flow.ts';
import { createHandlers } from './handlers.ts';
import { createListening, type Listening } from './listening.ts';
import type { Log } from './log.ts';
import { createLook, type Look } from './look.ts';
import { openPhones } from './phones/open-phones.ts';
import { createProfiles, type Profiles } from './profiles.ts';
import { phoneOriginOf } from './scan/official-account.ts';
import { createPictures } from './scan/pictures.ts';
import type { Scan } from './scan/scan.ts';
import type { Secrets } from './secrets.ts';
import { serve } from './serve.ts';
import type { Session } from './session/session.ts';
import type { CodeOfAttempt } from './session/sign-in.ts';
import { newSettings, type SettingsFile } from './settings.ts';
import type { Staff } from './staff.ts';
import { avatarPath } from './store/avatars.ts';
import type { Store } from './store/open-store.ts';
import { openStoreDoor } from './store-door.ts';
import { waysOf } from './ways.ts';
import { createWindows, type Windows } from './windows.ts';

export interface Rooms {
  readonly session: Session<CodeOfAttempt>;
  readonly scan: Scan;
  readonly look: Look;
  readonly desk: Desk;
  readonly staff: Staff;
  readonly settings: SettingsFile;
  readonly secrets: () => Secrets;
  readonly store: () => Promise<Store>;
  readonly windows: Windows;
  readonly listening: Listening;
  readonly profiles: Profiles;
  readonly doctor: Doctor;
  readonly demo: Demo | null;
  readonly version: { readonly app: string; readonly electron: string };
  readonly dataFolder: string;
  /** Settings or a secret were changed: every room takes them as they are now. */
  settingsChanged(): Promise<void>;
  leaveDemo(): void;
}

export interface RoomsOptions {
  /** Where this kiosk's data lives; a demo uses `demo/` below it. */
  readonly folder: string;
  readonly demo: boolean;
  readonly lockedDown: boolean;
  readonly admin: boolean;
  readonly log: Log;
  readonly leaveDemo: () => void;
  readonly quit: () => void;
}

const built = import.meta.dirname;

export async function openRooms(
  options: RoomsOptions,
): Promise<{ readonly rooms: Rooms; close(): Promise<void> }> {
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
    look: () => ({
      language: settings.current()?.language ?? 'zh-CN',
      theme: settings.current()?.theme ?? 'system',
    }),
    demo: demoState,
    changed: (state) => windows.tell('admin', 'desk.changed', state),
  });
  closing.push(() => desk.close());

  const door = openStoreDoor(
    () => base.openStore(log.note),
    (failure) => {
      log.note('store', failure ? 'not-open' : 'open', failure ? { code: failure.code } : {});
      void session.check();
    },
    firstScreen.standing,
  );
  closing.push(() => door.close());

  const avatars = createAvatars(avatarFolder, () => settings.current()?.apiOrigin ?? '', door.store);
  const personChanged = (person: string) => windows.tell('admin', 'people.changed', { person });
  const profiles = createProfiles({
    settings: settings.current,
    secrets,
    store: door.store,
    apps: weChat.apps,
    http: weChat.http,
    keepAvatar: avatars.fetch,
    now: Date.now,
  });
  const phoneOrigin = () => phoneOriginOf(listening.state());
  const flow = createFlow({
    settings,
    ways: () => waysOf(settings.current(), options.lockedDown),
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
      if (now.step !== 'attract' && now.step !== 'opening') firstScreen.stands();
      windows.tell('kiosk', 'session.changed', now);
    },
    personChanged,
  });
  const { scan, session } = flow;
  closing.push(() => flow.close());

  const listening = createListening({
    settings: settings.current,
    secrets,
    folder,
    answer: openPhones({
      settings: settings.current,
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
    fetch: async (url) => (await fetchBytes(url, 4096)).bytes,
  });
  closing.push(() => listening.close());

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
    doctor: openDoctor({
      settings,
      secrets,
      people: async () => (await (await door.store()).counts(0)).people,
      listening,
      weChat,
    }),
    demo,
    version: { app: app.getVersion(), electron: process.versions['electron'] ?? '' },
    dataFolder: folder,
    async settingsChanged() {
      weChat.forget();
      look.changed();
      await Promise.all([
        listening.apply(),
        profiles.switched().catch((thrown: unknown) => log.warn('profiles', asFailure(thrown).code)),
      ]);
      await session.check();
    },
    leaveDemo: options.leaveDemo,
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
  void firstScreen.standing.then(() => listening.apply());

  return {
    rooms,
    async close() {
      for (const close of closing.reverse()) await close();
    },
  };
}
