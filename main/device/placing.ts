/** Keeps the kiosk window on its screen and black windows on all others, whatever is plugged in, turned or rescaled. */
import { BaseWindow, type BrowserWindow, screen } from 'electron';
import { type Area, layOut, type Place, sameArea } from './displays.ts';

export interface PlacingDeps {
  readonly kiosk: () => BrowserWindow | null;
  /** The screen that staff chose, counted from 1; null: the main one. */
  readonly display: () => number | null;
}

export interface Placing {
  /** Where the kiosk stands, or will stand. */
  area(): Area;
  arrange(): void;
  close(): void;
}

/** Events come in bursts while a screen finds its size. */
const settle = 250;
const most = 8;

/** No page in it, so that there is nothing in it to break out of. */
function blackWindow(area: Area): BaseWindow {
  const window = new BaseWindow({
    ...area,
    show: false,
    frame: false,
    thickFrame: false,
    roundedCorners: false,
    hasShadow: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    closable: false,
    focusable: false,
    skipTaskbar: true,
    enableLargerThanScreen: true,
    backgroundColor: '#000000',
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.on('close', (event) => event.preventDefault());
  window.showInactive();
  return window;
}

/**
 * X11 makes a window that asks for exactly one screen a pixel smaller, lest a window manager take it for full screen;
 * one row more is off the screen, and from there on it may be told the truth.
 */
export const covering = (area: Area): Area =>
  process.platform === 'linux' ? { ...area, height: area.height + 1 } : area;

/** A window that a window manager holds in kiosk mode moves only outside of it. */
function move(window: BrowserWindow, area: Area): void {
  window.setKiosk(false);
  window.setBounds(covering(area));
  window.setBounds(area);
  window.setKiosk(true);
}

export function createPlacing({ kiosk, display }: PlacingDeps): Placing {
  const black = new Map<number, BaseWindow>();
  let timer: NodeJS.Timeout | undefined;
  let tries = 0;
  const layout = () => layOut(screen.getAllDisplays(), screen.getPrimaryDisplay(), display());

  function raise(places: readonly Place[]): void {
    for (const [id, window] of black) {
      if (places.some((place) => place.id === id) && !window.isDestroyed()) continue;
      window.destroy();
      black.delete(id);
    }
  }

  function drop(places: readonly Place[]): boolean {
    let moved = false;
    for (const { id, bounds } of places) {
      const area = covering(bounds);
      const there = black.get(id);
      if (there && sameArea(there.getBounds(), area)) continue;
      moved = true;
      if (there) there.setBounds(area);
      else black.set(id, blackWindow(area));
    }
    return moved;
  }

  function stand(area: Area): boolean {
    const window = kiosk();
    if (!window || window.isDestroyed() || sameArea(window.getBounds(), area)) return false;
    move(window, area);
    return true;
  }

  /** A window may not end where it was told to; it is told again, but a window manager is not argued with for ever. */
  function settleIn(): void {
    const { kiosk: place, black: others } = layout();
    raise(others);
    const dropped = drop(others);
    const stood = stand(place.bounds);
    clearTimeout(timer);
    if (!dropped && !stood) return;
    tries += 1;
    if (tries < most) timer = setTimeout(settleIn, settle);
  }

  function arrange(): void {
    tries = 0;
    settleIn();
    clearTimeout(timer);
    timer = setTimeout(settleIn, settle);
  }
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(arrange, settle);
  };
  const follow = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const event of follow) screen.on(event as 'display-added', soon);

  return {
    area: () => layout().kiosk.bounds,
    arrange,
    close() {
      clearTimeout(timer);
      for (const event of follow) screen.off(event as 'display-added', soon);
      for (const window of black.values()) window.destroy();
      black.clear();
    },
  };
}
