/** The process: flags, one instance, provisioning, boot, restart, a clean end. What is built stands in rooms.ts. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import * as v from 'valibot';
import { type ExitCode, exitCodes } from '../contract/exit-codes.ts';
import { asFailure } from '../contract/failure.ts';
import { openLog } from './log.ts';
import { readOptions } from './options.ts';
import { openRooms } from './rooms.ts';
import { compileSeldom } from './seldom-hot.ts';
import { newSettings, openSettings } from './settings/settings.ts';
import { superviseApp, whenOrphaned } from './supervised.ts';
import { provisionFromTerminal } from './terminal/provision-from-terminal.ts';
import { openLife } from './watch/life.ts';
import { limitsFrom } from './watch/limits.ts';
import { supervisedBy } from './watch/supervisor.ts';
import { guardAllContents, hardenProcess } from './windows/guard.ts';
import { registerScheme } from './windows/pages.ts';

hardenProcess();
compileSeldom();
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

/** The supervisor that started this process, if one did. */
const parent = Number(process.env[supervisedBy]) || null;
/** Something is looked at or written, and then it ends: whether or not the kiosk runs. */
const atTerminal =
  options.doctor || options.verifyAudit || options.auditLockdown || options.writeLockdown !== null;
const asSupervisor =
  options.supervised !== null && parent === null && options.provision === null && !atTerminal;
if (asSupervisor) app.setPath('userData', join(folder, 'supervisor'));

let running: Awaited<ReturnType<typeof openRooms>> | null = null;
/** For everything to be closed in order, ms. */
const patience = 4_000;
let restarting = false;
/** What the process ends with, once it is ending. */
let leaving: ExitCode | null = null;

const alone = app.requestSingleInstanceLock({ quiet: options.provision !== null || atTerminal });
if (asSupervisor) {
  superviseApp({ folder, obeys: options.supervised === 'device', alone });
} else if (atTerminal) {
  // The audit closes the last of its windows before it has said what it found.
  app.on('window-all-closed', () => undefined);
  // Never awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(async () => app.exit(await examine()));
} else if (!alone) {
  if (options.provision)
    process.stderr.write('provision: WxLobby is running with this data folder; close it first\n');
  // Started again and again, this process would end here again and again.
  app.exit(options.provision ? 2 : parent === null ? 0 : exitCodes.doNothing);
} else if (options.provision) {
  const { provision: file } = options;
  void app.whenReady().then(async () => app.exit(await provisionFromTerminal(file, folder)));
} else {
  const log = openLog(join(folder, 'logs', 'wxlobby.log'));
  // SECURITY: Electron's own error dialog would stand over the kiosk, and offer its buttons to visitors.
  process.on('uncaughtException', (error) => {
    log.warn('process', 'uncaught', { name: error.name });
    life.lost('uncaught');
  });
  process.on('unhandledRejection', (error) => {
    log.warn('process', 'unhandled', { name: error instanceof Error ? error.name : typeof error });
    life.lost('uncaught');
  });
  const limits = limitsFrom(app.isPackaged ? undefined : process.env['WXLOBBY_WATCH']);
  const life = openLife({
    file: join(folder, 'watch.json'),
    limits,
    idle: () => running?.idle() ?? true,
    leave: (code) => leave(code, true),
    note: (fact, facts) => log.warn('life', fact, facts),
    now: Date.now,
  });
  if (life.softwareRendering) app.disableHardwareAcceleration();
  app.on('child-process-gone', (_event, { type, reason }) => {
    log.warn('process', 'child-gone', { type, reason });
    if (type === 'GPU' && reason !== 'clean-exit') life.lost('gpu');
  });
  if (parent !== null) whenOrphaned(parent, () => app.quit());
  Menu.setApplicationMenu(null);
  app.on('second-instance', (_event, argv, _folder, said) => {
    if (v.is(v.object({ quiet: v.literal(true) }), said)) return;
    const { admin } = readOptions(argv);
    if (admin) running?.rooms.windows.openAdmin();
    else running?.rooms.windows.kiosk()?.focus();
  });
  app.on('window-all-closed', () => {
    if (!restarting && leaving === null) app.quit();
  });
  app.on('before-quit', (event) => {
    if (!running && leaving === null) return;
    event.preventDefault();
    leave(exitCodes.restartApp);
  });
  void app
    .whenReady()
    .then(() => boot(options.admin))
    .catch((thrown: unknown) => {
      log.warn('process', 'boot-failed', { code: asFailure(thrown).code });
      setTimeout(() => life.restart('boot', 'now'), patience);
    });

  /** In order, but not for longer than whoever asked for it would wait. */
  function leave(code: ExitCode, again = false): void {
    if (leaving !== null) return;
    leaving = code;
    // Nobody else would start it anew, and nobody acts upon its code: a kiosk must not stay dark.
    const relaunches = again && parent === null && code !== exitCodes.doNothing;
    if (relaunches) app.relaunch();
    const end = () => app.exit(relaunches ? exitCodes.restartApp : code);
    setTimeout(end, patience);
    const ending = running;
    running = null;
    void Promise.resolve(ending?.close()).finally(end);
  }

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
      quit: () => !restarting && leaving === null && app.quit(),
      leave: (code) => leave(code),
      watching: { limits, life, folder },
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
  const { json, writeLockdown } = options;
  const say = (text: string) => void process.stdout.write(text);
  if (options.verifyAudit) {
    const { verifyFromTerminal } = await import('./terminal/verify-audit.ts');
    return verifyFromTerminal({ folder, json, say });
  }
  if (!options.doctor) {
    const { auditFromTerminal, writeFromTerminal } = await import('./terminal/audit-lockdown.ts');
    const written = writeLockdown === null ? 0 : writeFromTerminal(writeLockdown, { folder, json, say });
    return written !== 0 || !options.auditLockdown ? written : auditFromTerminal({ folder, json, say });
  }
  const { doctorFromTerminal } = await import('./terminal/doctor.ts');
  return doctorFromTerminal({ folder, json, kioskRuns: !alone, say });
}
