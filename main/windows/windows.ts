/** The windows: the kiosk, the console, the simulated phone. Each has its own in-memory session and its own trust. */
import { join } from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Session,
  screen,
  session,
  type WebContents,
} from 'electron';
import { bridges, type NewsOf, type WindowKind } from '../../contract/audience.ts';
import type { News } from '../../contract/calls.ts';
import { stageAddress } from '../../contract/stage.ts';
import { beside } from '../device/beside.ts';
import type { Area } from '../device/displays.ts';
import { covering, createPlacing } from '../device/placing.ts';
import { denyPermissions, lockDown, mayNavigate, mayType } from './guard.ts';
import { type PageFolders, pageAddress, servePages } from './pages.ts';

export interface WindowsOptions {
  readonly preloads: string;
  readonly folders: PageFolders;
  /** Locked full screen, as in a lobby; else a window that can be moved and closed. */
  readonly lockedDown: boolean;
  /** The screen that a locked-down kiosk stands on, counted from 1; null: the main one. */
  readonly display: () => number | null;
  readonly title: string;
  /** Its process is gone. */
  readonly crashed: (kind: WindowKind) => void;
  readonly kioskDrawn: () => void;
  readonly kioskClosed: () => void;
  readonly adminClosed: () => void;
  /** A key, a click or a touch in the console. */
  readonly adminTouched: () => void;
}

export interface Windows {
  kiosk(): BrowserWindow | null;
  admin(): BrowserWindow | null;
  openKiosk(): void;
  /** Onto the screen that is chosen now; nothing where the kiosk is a window among others. */
  arrange(): void;
  openAdmin(): void;
  closeAdmin(): void;
  /** A window with no bridge at all, for the simulator's own page. */
  openPhone(address: string): void;
  kindOf(contents: WebContents): WindowKind | null;
  tell<W extends WindowKind, N extends NewsOf<W>>(kind: W, name: N, news: News[N]): void;
  close(): void;
}

const hardened = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  disableDialogs: true,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

const shapes: Record<WindowKind, BrowserWindowConstructorOptions> = {
  kiosk: { width: 1280, height: 800, minWidth: 480, minHeight: 600 },
  admin: { width: 1280, height: 820, minWidth: 720, minHeight: 560 },
};

/** Never larger than the screen it opens on. */
function fitting(shape: BrowserWindowConstructorOptions): BrowserWindowConstructorOptions {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return {
    ...shape,
    width: Math.min(shape.width ?? width, width),
    height: Math.min(shape.height ?? height, height),
    center: true,
  };
}

/** The whole screen. `kiosk` alone leaves the size to a window manager, and a locked-down PC may have none. */
const wholeScreen = (area: Area): BrowserWindowConstructorOptions => ({
  ...area,
  // Never `fullscreen` together with `kiosk`: leaving the one leaves the other half done.
  kiosk: true,
  frame: false,
  resizable: false,
  minimizable: false,
  closable: false,
  center: false,
});

/** On the kiosk's own screen, and nothing about it that could be minimised, moved or stretched. */
const overKiosk = ({ x, y, width, height }: Area): BrowserWindowConstructorOptions => {
  const wide = Math.min(shapes.admin.width ?? width, width);
  const high = Math.min(shapes.admin.height ?? height, height);
  return {
    x: x + Math.round((width - wide) / 2),
    y: y + Math.round((height - high) / 2),
    width: wide,
    height: high,
    center: false,
    frame: false,
    movable: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    skipTaskbar: true,
  };
};

/** Beside what the kiosk says, not over it. */
function placeOfPhone(kiosk: BrowserWindow | undefined): BrowserWindowConstructorOptions {
  const size = { width: 400, height: 780 };
  if (!kiosk) return fitting(size);
  const bounds = kiosk.getBounds();
  return { ...beside(bounds, size, screen.getDisplayMatching(bounds).workArea), parent: kiosk };
}

export function createWindows(options: WindowsOptions): Windows {
  const open = new Map<WindowKind, BrowserWindow>();
  let phone: BrowserWindow | null = null;
  lockDown(options.lockedDown);
  const placing = options.lockedDown
    ? createPlacing({ kiosk: () => open.get('kiosk') ?? null, display: options.display })
    : null;

  /** In memory, one for each kind of window, prepared once however often the window is opened. */
  const sessions = new Map<WindowKind | 'phone', Session>();
  function sessionOf(kind: WindowKind | 'phone'): Session {
    const known = sessions.get(kind);
    if (known) return known;
    const own = session.fromPartition(kind, { cache: false });
    denyPermissions(own);
    if (kind !== 'phone') servePages(own, kind, options.folders);
    sessions.set(kind, own);
    return own;
  }

  function openPage(kind: WindowKind, more: BrowserWindowConstructorOptions): BrowserWindow {
    const window = new BrowserWindow({
      ...fitting(shapes[kind]),
      ...more,
      title: options.title,
      backgroundColor: '#f4f6f5',
      autoHideMenuBar: true,
      webPreferences: {
        ...hardened,
        session: sessionOf(kind),
        preload: join(options.preloads, `${kind}.cjs`),
        backgroundThrottling: false,
        // A kiosk that starts by itself has had no gesture when its first tone is due.
        autoplayPolicy: 'no-user-gesture-required',
        devTools: !options.lockedDown,
      },
    });
    window.removeMenu();
    mayNavigate(window.webContents, (address, framed) =>
      framed ? kind === 'admin' && address === stageAddress : address === pageAddress(kind),
    );
    mayType(window.webContents, kind === 'kiosk' ? 'kiosk' : 'desk');
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      open.delete(kind);
      if (kind === 'kiosk') options.kioskClosed();
      else options.adminClosed();
    });
    window.webContents.on('render-process-gone', () => {
      // It is replaced by the watch, which knows how often it may.
      options.crashed(kind);
    });
    if (kind === 'kiosk') window.webContents.once('did-finish-load', options.kioskDrawn);
    if (kind === 'admin') {
      window.webContents.on('input-event', options.adminTouched);
      options.adminTouched();
    }
    open.set(kind, window);
    void window.loadURL(pageAddress(kind)).catch(() => undefined);
    return window;
  }

  return {
    kiosk: () => open.get('kiosk') ?? null,
    admin: () => open.get('admin') ?? null,
    openKiosk() {
      if (open.has('kiosk')) return;
      if (!placing) return void openPage('kiosk', {});
      const window = openPage('kiosk', wholeScreen(covering(placing.area())));
      // Alt+F4 and its like; SIGTERM and the console's exit destroy it instead. reliability.md 0.13.
      window.on('close', (event) => event.preventDefault());
      window.on('app-command', (event) => event.preventDefault());
      // Its size is known for certain only once it is drawn.
      window.webContents.once('did-finish-load', placing.arrange);
      placing.arrange();
    },
    arrange: () => placing?.arrange(),
    openAdmin() {
      const window = open.get('admin') ?? openPage('admin', placing ? overKiosk(placing.area()) : {});
      if (options.lockedDown) window.setAlwaysOnTop(true, 'screen-saver');
      window.show();
      window.focus();
    },
    // The answer to the call that asks for this still has to get through.
    closeAdmin: () => setImmediate(() => open.get('admin')?.close()),
    openPhone(address) {
      const { origin } = new URL(address);
      if (!phone) {
        phone = new BrowserWindow({
          ...placeOfPhone(open.get('kiosk')),
          autoHideMenuBar: true,
          title: 'WeChat',
          webPreferences: { ...hardened, session: sessionOf('phone') },
        });
        phone.removeMenu();
        mayNavigate(phone.webContents, (to) => URL.canParse(to) && new URL(to).origin === origin);
        phone.on('closed', () => {
          phone = null;
        });
      }
      void phone.loadURL(address).catch(() => undefined);
      phone.show();
    },
    kindOf(contents) {
      for (const [kind, window] of open) if (window.webContents === contents) return kind;
      return null;
    },
    tell(kind, name, news) {
      const window = open.get(kind);
      if (window && !window.isDestroyed() && (bridges[kind].news as readonly string[]).includes(name)) {
        window.webContents.send(name, news);
      }
    },
    close() {
      placing?.close();
      phone?.destroy();
      for (const window of [...open.values()]) window.destroy();
    },
  };
}
