/**
 * Where files go to, and come from: staff are asked by the system's own dialog. In a locked-down kiosk there is none: it
 * would let whoever stands there look around this machine, and nothing closes it when the console locks. A stick that
 * staff put in is the place instead.
 */
import { readdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, parse } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { Failure } from '../contract/failure.ts';
import { newestOn } from './newest-file.ts';

export interface FilePlaces {
  /** The full path, or null when staff think better of it. */
  toSave(name: string): Promise<string | null>;
  toOpen(kinds: readonly string[]): Promise<string | null>;
}

export interface FilePlacesDeps {
  readonly lockedDown: boolean;
  readonly window: () => BrowserWindow | null;
}

export function createFilePlaces({ lockedDown, window }: FilePlacesDeps): FilePlaces {
  const shownOver = (): BrowserWindow => {
    const over = window();
    if (over === null) throw new Failure('ipc.locked');
    return over;
  };

  return {
    async toSave(name) {
      if (lockedDown) return join(await theStick(), name);
      const { ext } = parse(name);
      const asked = await dialog.showSaveDialog(shownOver(), {
        defaultPath: name,
        filters: [{ name: ext.slice(1).toUpperCase(), extensions: [ext.slice(1)] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return asked.canceled || asked.filePath === '' ? null : asked.filePath;
    },
    async toOpen(kinds) {
      if (lockedDown) return newestOn(await theStick(), kinds);
      const asked = await dialog.showOpenDialog(shownOver(), {
        filters: [{ name: kinds.join(', ').toUpperCase(), extensions: [...kinds] }],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return asked.filePaths[0] ?? null;
    },
  };
}

/** The one that was put in last. */
async function theStick(): Promise<string> {
  const found = await Promise.all(
    (await mounts()).map(async (folder) => ({ folder, at: await mountedAt(folder) })),
  );
  const newest = found.filter(({ at }) => at > 0).toSorted((one, other) => other.at - one.at)[0];
  if (newest === undefined) throw new Failure('file.unwritable', { was: 'no-stick' });
  return newest.folder;
}

const mountedAt = async (folder: string): Promise<number> =>
  (await stat(folder).catch(() => null))?.birthtimeMs ?? 0;

async function mounts(): Promise<readonly string[]> {
  if (process.platform === 'win32') {
    const system = (process.env['SystemDrive'] ?? 'C:').toUpperCase();
    const drives = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
    return drives.filter((drive) => drive !== system).map((drive) => `${drive}\\`);
  }
  const user = userInfo().username;
  const parents = process.platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`];
  const inside = parents.map(async (parent) =>
    (await readdir(parent, { withFileTypes: true }).catch(() => []))
      // On macOS the system's own disk is a link among them.
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(parent, name)),
  );
  return (await Promise.all(inside)).flat();
}
