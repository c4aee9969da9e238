/** Starts the kiosk when this machine's user logs in, or stops doing so: by the system's own means on each. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { desktopEntry } from './desktop-entry.ts';

/** An AppImage runs from a place that is gone after this run; it says itself where it lies. */
const program = () => process.env['APPIMAGE'] ?? process.execPath;

const entryFile = () =>
  join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'autostart', 'wxlobby.desktop');

function onLinux(on: boolean, args: readonly string[]): void {
  const file = entryFile();
  if (on) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, desktopEntry([program(), ...args]));
  } else rmSync(file, { force: true });
}

/** @param args what the program is started with. Throws what the system says. */
export function startAtLogin(on: boolean, args: readonly string[]): void {
  if (process.platform === 'linux') onLinux(on, args);
  // SECURITY: the name keeps another installation's entry from being taken for ours.
  else app.setLoginItemSettings({ openAtLogin: on, path: program(), args: [...args], name: 'WxLobby' });
}
