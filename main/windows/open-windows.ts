/** The two windows with the files that their pages may show, and what becomes of them. */
import { join } from 'node:path';
import type { RoomsOptions } from '../house.ts';
import type { Pictures } from '../scan/pictures.ts';
import type { SettingsFile } from '../settings/settings.ts';
import { avatarPath } from '../store/people/avatars.ts';
import { picturePath } from './appearance-pictures.ts';
import { createWindows, type Windows } from './windows.ts';

const built = import.meta.dirname;

export interface WindowRooms {
  readonly options: Pick<RoomsOptions, 'lockedDown' | 'quit' | 'log'>;
  readonly settings: SettingsFile;
  /** Where this kiosk's pictures lie. */
  readonly folder: string;
  readonly pictures: Pictures;
  readonly isDemo: boolean;
  readonly kioskDrawn: () => void;
  readonly kioskCrashed: () => void;
  readonly adminClosed: () => void;
  readonly adminTouched: () => void;
}

export function openWindows(rooms: WindowRooms): Windows {
  const { options, settings, folder, pictures, isDemo, kioskDrawn, adminClosed, adminTouched } = rooms;
  return createWindows({
    preloads: join(built, '../preload'),
    folders: {
      pages: join(built, '../renderer'),
      avatar: (name) => avatarPath(join(folder, 'avatars'), name),
      picture: (name) => picturePath(join(folder, 'pictures'), name),
      code: pictures.find,
    },
    lockedDown: options.lockedDown,
    display: () => settings.current()?.device.display ?? null,
    title: isDemo ? 'WxLobby · 演示 Demo' : 'WxLobby',
    kioskDrawn,
    crashed(kind) {
      options.log.warn('process', 'page-gone', { kind });
      if (kind === 'kiosk') rooms.kioskCrashed();
    },
    kioskClosed: options.quit,
    adminClosed,
    adminTouched,
  });
}
