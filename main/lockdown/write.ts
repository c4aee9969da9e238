/** `--write-lockdown=DIR`: the files by which each system locks itself down around the kiosk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../contract/language.ts';
import { logindConf, serviceUnit, sysctlConf, xorgConf } from './files-linux.ts';
import { mobileConfig } from './files-macos.ts';
import { assignedAccessXml, lockPs1, shellLauncherXml } from './files-windows.ts';
import { readme } from './readme.ts';

/** Where the installers put the program. */
export const usualPlaces = {
  win32: String.raw`C:\Program Files\WxLobby\WxLobby.exe`,
  darwin: '/Applications/WxLobby.app',
  linux: '/opt/WxLobby/wxlobby',
} as const;
export type Places = Readonly<Record<keyof typeof usualPlaces, string>>;

/** PowerShell 5 takes a file for Latin-1 unless it begins with a byte order mark. */
const withMark = (text: string) => `\uFEFF${text}`;
const crLf = (text: string) => text.replace(/\n/g, '\r\n');

export const lockdownFiles = (language: Language, places: Places): Readonly<Record<string, string>> => ({
  'README.txt': crLf(withMark(readme[language])),
  'windows-lock.ps1': crLf(withMark(lockPs1(places.win32))),
  'windows-shell-launcher.xml': crLf(shellLauncherXml(places.win32)),
  'windows-assigned-access.xml': crLf(assignedAccessXml(places.win32)),
  'macos-kiosk.mobileconfig': mobileConfig(places.darwin),
  'linux-wxlobby.service': serviceUnit(places.linux),
  'linux-xorg-kiosk.conf': xorgConf,
  'linux-logind.conf': logindConf,
  'linux-sysctl.conf': sysctlConf,
});

/** Throws what the system says. */
export function writeLockdown(folder: string, language: Language, places: Places): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(lockdownFiles(language, places)))
    writeFileSync(join(folder, name), text);
}
