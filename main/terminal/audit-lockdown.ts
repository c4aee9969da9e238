/** `--audit-lockdown [--json]` and `--write-lockdown=DIR`, for IT at a terminal: what is locked, and what would lock the rest. */
import { join, resolve } from 'node:path';
import { app, ipcMain } from 'electron';
import { bridges } from '../../contract/audience.ts';
import { Failure } from '../../contract/failure.ts';
import type { Language } from '../../contract/language.ts';
import { type Audit, exitCodeOf } from '../lockdown/findings.ts';
import { thisMachine } from '../lockdown/machine-reader.ts';
import { auditText } from '../lockdown/say.ts';
import { askSystem } from '../lockdown/system.ts';
import { tryEscapes } from '../lockdown/try-escapes.ts';
import { lockdownWords } from '../lockdown/words.ts';
import { usualPlaces, writeLockdown } from '../lockdown/write.ts';
import { openSettings } from '../settings/settings.ts';
import { createWindows } from '../windows/windows.ts';

export interface LockdownOptions {
  /** The data folder. */
  readonly folder: string;
  readonly json: boolean;
  readonly say: (text: string) => void;
}

/** A page that does not load would keep whoever asked waiting for ever. */
const patience = 10_000;

const languageOf = (folder: string): Language =>
  openSettings(join(folder, 'settings.json')).current()?.language ?? 'zh-CN';

/** A kiosk with nothing behind it: no visitors, no store, no calls. */
async function tryOnOwnKiosk(folder: string): Promise<Audit['ours'] | null> {
  const built = import.meta.dirname;
  const nothing = () => undefined;
  // The page asks; nobody is there.
  const failure = new Failure('setup.incomplete').plain();
  for (const call of bridges.kiosk.calls) ipcMain.handle(call, () => ({ ok: false, failure }));
  const windows = createWindows({
    preloads: join(built, '../preload'),
    folders: { pages: join(built, '../renderer'), avatar: () => null, picture: () => null, code: () => null },
    lockedDown: true,
    display: () => openSettings(join(folder, 'settings.json')).current()?.device.display ?? null,
    title: 'WxLobby',
    crashed: nothing,
    kioskDrawn: nothing,
    kioskClosed: nothing,
    adminClosed: nothing,
    adminTouched: nothing,
  });
  try {
    windows.openKiosk();
    const window = windows.kiosk();
    if (!window) return null;
    const drawn = new Promise<boolean>((done) => {
      window.webContents.once('did-finish-load', () => done(true));
      setTimeout(() => done(false), patience);
    });
    if (!(await drawn)) return null;
    // Every window finds its place first.
    await new Promise((done) => setTimeout(done, 1_500));
    return await tryEscapes(window);
  } finally {
    windows.close();
  }
}

/** Gives the exit code: 0 nothing is known to be open, 1 the system leaves something open, 2 we do. */
export async function auditFromTerminal({ folder, json, say }: LockdownOptions): Promise<number> {
  const language = languageOf(folder);
  const ours = await tryOnOwnKiosk(folder);
  if (!ours) {
    say(json ? '{"audit":"lockdown","failed":"no-window"}\n' : `${lockdownWords[language].noScreen}\n`);
    return 2;
  }
  const audit: Audit = {
    audit: 'lockdown',
    platform: process.platform,
    ours,
    system: askSystem(thisMachine),
  };
  say(json ? `${JSON.stringify(audit)}\n` : auditText(language, audit));
  return exitCodeOf(audit);
}

/** Gives the exit code: 0, or 2 when the folder cannot be written. */
export function writeFromTerminal(target: string, { folder, say }: LockdownOptions): number {
  const language = languageOf(folder);
  const words = lockdownWords[language];
  const into = resolve(target);
  // Of a Mac's bundle, what is started is the whole.
  const own = (process.env['APPIMAGE'] ?? process.execPath).replace(/\.app\/Contents\/MacOS\/.*$/, '.app');
  try {
    writeLockdown(into, language, app.isPackaged ? { ...usualPlaces, [process.platform]: own } : usualPlaces);
    say(`${words.wrote(into)}\n`);
    return 0;
  } catch (error) {
    say(`${words.cannotWrite(into, (error as NodeJS.ErrnoException).code ?? 'unknown')}\n`);
    return 2;
  }
}
