/** The process: flags, one instance, provisioning, boot, restart, a clean end. What is built stands in rooms.ts. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import * as v from 'valibot';
import { asFailure } from '../contract/failure.ts';
import { openBase } from './base.ts';
import { guardAllContents, hardenProcess } from './guard.ts';
import { openLog } from './log.ts';
import { readOptions } from './options.ts';
import { registerScheme } from './pages.ts';
import { BadProvision, provision } from './provision.ts';
import { openRooms } from './rooms.ts';
import { newSettings, openSettings } from './settings.ts';

hardenProcess();
registerScheme();
guardAllContents();

const options = readOptions(process.argv);
if (options.dataDir) app.setPath('userData', resolve(options.dataDir));
const folder = app.getPath('userData');
try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
} catch (error) {
  // Thrown, it would open Electron's own dialog.
  process.stderr.write(`data folder ${folder}: ${(error as NodeJS.ErrnoException).code}\n`);
  app.exit(1);
}

let running: Awaited<ReturnType<typeof openRooms>> | null = null;
let restarting = false;

const alone = app.requestSingleInstanceLock({ quiet: options.provision !== null || options.doctor });
if (options.doctor) {
  // Never awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(async () => app.exit(await examine()));
} else if (!alone) {
  if (options.provision)
    process.stderr.write('provision: WxLobby is running with this data folder; close it first\n');
  app.exit(options.provision ? 2 : 0);
} else if (options.provision) {
  const { provision: file } = options;
  void app.whenReady().then(async () => app.exit(await provisionOnce(file)));
} else {
  const log = openLog(join(folder, 'logs', 'wxlobby.log'));
  // SECURITY: Electron's own error dialog would stand over the kiosk, and offer its buttons to visitors.
  process.on('uncaughtException', (error) => log.warn('process', 'uncaught', { name: error.name }));
  process.on('unhandledRejection', (error) =>
    log.warn('process', 'unhandled', { name: error instanceof Error ? error.name : typeof error }),
  );
  Menu.setApplicationMenu(null);
  app.on('second-instance', (_event, argv, _folder, said) => {
    if (v.is(v.object({ quiet: v.literal(true) }), said)) return;
    const { admin } = readOptions(argv);
    if (admin) running?.rooms.windows.openAdmin();
    else running?.rooms.windows.kiosk()?.focus();
  });
  app.on('window-all-closed', () => {
    if (!restarting) app.quit();
  });
  app.on('before-quit', (event) => {
    if (!running) return;
    event.preventDefault();
    const ending = running;
    running = null;
    void ending.close().finally(() => app.exit(0));
  });
  void app.whenReady().then(() => boot(options.admin));

  async function boot(admin: boolean): Promise<void> {
    const settings = openSettings(join(folder, 'settings.json'));
    const demo = options.demo ?? (settings.current() === null && settings.failure() === null);
    const lockedDown = options.lockedDown ?? (app.isPackaged && !demo);
    log.note('process', 'boot', {
      version: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      demo,
      lockedDown,
    });
    running = await openRooms({
      folder,
      demo,
      lockedDown,
      admin,
      log,
      leaveDemo,
      quit: () => !restarting && app.quit(),
    });
  }

  function leaveDemo(): void {
    restarting = true;
    openSettings(join(folder, 'settings.json')).save(newSettings('前台 1 号机'));
    const ending = running;
    running = null;
    // The answer to the call that asked for this still has to reach its window.
    setImmediate(async () => {
      await ending?.close();
      await boot(true);
      restarting = false;
    });
  }
}

async function examine(): Promise<number> {
  const { doctorFromTerminal } = await import('./doctor/from-terminal.ts');
  const { json } = options;
  return doctorFromTerminal({
    folder,
    json,
    kioskRuns: !alone,
    say: (text) => void process.stdout.write(text),
  });
}

async function provisionOnce(file: string): Promise<number> {
  try {
    await provision(file, openBase(folder));
    process.stdout.write('provisioned\n');
    return 0;
  } catch (error) {
    process.stderr.write(
      `provision: ${error instanceof BadProvision ? error.message : asFailure(error).code}\n`,
    );
    return 2;
  }
}
