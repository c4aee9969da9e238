/**
 * The composition root: everything with a life is built here, in order, and closed in reverse. No logic; who talks to
 * whom is all there is to read.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { type Demo, startDemo } from './demo.ts';
import { createDesk, type Desk } from './desk.ts';
import { awaitFirstScreen } from './first-screen.ts';
import { createFlow } from './flow.ts';
import { createHandlers } from './handlers.ts';
import type { Log } from './log.ts';
import { createLook, type Look } from './look.ts';
import type { Scan } from './scan/website.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { serve } from './serve.ts';
import type { Session } from './session/session.ts';
import { newSettings, openSettings, type SettingsFile } from './settings.ts';
import { openStaff, type Staff } from './staff.ts';
import { avatarPath } from './store/avatars.ts';
import { openStore, type Store } from './store/open-store.ts';
import { openStoreDoor } from './store-door.ts';
import { createWindows, type Windows } from './windows.ts';

export interface Rooms {
  readonly session: Session;
  readonly scan: Scan;
  readonly look: Look;
  readonly desk: Desk;
  readonly staff: Staff;
  readonly settings: SettingsFile;
  readonly secrets: () => Secrets;
  readonly store: () => Promise<Store>;
  readonly windows: Windows;
  readonly demo: Demo | null;
  readonly version: { readonly app: string; readonly electron: string };
  readonly dataFolder: string;
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

/** Secrets of one installation; asked again after the settings change. */
export function keepSecrets(settings: SettingsFile) {
  const byInstallation = new Map<string, Secrets>();
  const secretsOf = (installation: string) => {
    const known = byInstallation.get(installation) ?? openSecrets(installation);
    byInstallation.set(installation, known);
    return known;
  };
  return { secretsOf, secrets: () => secretsOf(settings.current()?.installation ?? 'none') };
}

export async function openRooms(
  options: RoomsOptions,
): Promise<{ readonly rooms: Rooms; close(): Promise<void> }> {
  const { log } = options;
  const closing: (() => void | Promise<void>)[] = [];
  const folder = options.demo ? join(options.folder, 'demo') : options.folder;
  const avatars = join(folder, 'avatars');

  const settings = openSettings(join(folder, 'settings.json'));
  const staff = openStaff(join(folder, 'staff.json'));
  const { secretsOf, secrets } = keepSecrets(settings);
  const demo = options.demo ? await startDemo(settings, secretsOf) : null;
  if (demo) closing.push(() => demo.close());
  else if (!settings.current() && !settings.failure())
    settings.save(newSettings(hostname().slice(0, 60) || 'WxLobby'));

  const firstScreen = awaitFirstScreen();
  const windows = createWindows({
    preloads: join(built, '../preload'),
    folders: { pages: join(built, '../renderer'), avatar: (name) => avatarPath(avatars, name) },
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
  const look = createLook(settings.current, demoState, (now) => {
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
    () =>
      openStore({
        folder,
        threadFile: join(built, 'store-thread.js'),
        onNote: (fact, facts) => log.note('store', fact, facts),
      }),
    (failure) => {
      log.note('store', failure ? 'not-open' : 'open', failure ? { code: failure.code } : {});
      void session.check();
    },
    firstScreen.standing,
  );
  closing.push(() => door.close());

  const flow = createFlow({
    settings,
    appSecret: () => secrets().get('website.appSecret'),
    door,
    avatars,
    window: windows.kiosk,
    language: () => look.current().language,
    log,
    publish(now) {
      if (now.step === 'attract') look.forgetVisitor();
      if (now.step !== 'attract' && now.step !== 'opening') firstScreen.stands();
      windows.tell('kiosk', 'session.changed', now);
    },
    personChanged: (person) => windows.tell('admin', 'people.changed', { person }),
  });
  const { scan, session } = flow;
  closing.push(() => flow.close());

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
    demo,
    version: { app: app.getVersion(), electron: process.versions['electron'] ?? '' },
    dataFolder: folder,
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

  return {
    rooms,
    async close() {
      for (const close of closing.reverse()) await close();
    },
  };
}
