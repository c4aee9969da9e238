/** Asks the system what it blocks. Nothing is changed; what cannot be found out is said to be unknown. */
import type { Finding, OfSystem, Result } from './findings.ts';

/** How the system is asked; null where there is no such file, program or value. */
export interface Reader {
  readonly platform: string;
  readonly env: (name: string) => string | undefined;
  readonly file: (path: string) => string | null;
  /** Names in a folder; empty where there is none. */
  readonly folder: (path: string) => readonly string[];
  readonly linkTo: (path: string) => string | null;
  readonly run: (program: string, args: readonly string[]) => string | null;
}

type Answer = readonly [Result, ...string[]];
type Checks = Readonly<Partial<Record<OfSystem, (ask: Reader) => Answer>>>;

const yes = (blocked: boolean, ...facts: string[]): Answer => [blocked ? 'blocked' : 'open', ...facts];

/** All `.conf` files of a folder and its `.d`, one after the other. */
const conf = ({ file, folder }: Reader, ...paths: string[]) =>
  paths
    .flatMap((path) => [path, ...folder(`${path}.d`).map((name) => `${path}.d/${name}`)])
    .map((path) => file(path) ?? '')
    .join('\n');

const linux: Checks = {
  shell(ask) {
    const desktop = ask.env('XDG_CURRENT_DESKTOP');
    return desktop ? yes(false, desktop) : yes(true);
  },
  consoles(ask) {
    const text = conf(ask, '/etc/X11/xorg.conf', '/usr/share/X11/xorg.conf');
    if (/Option\s+"DontVTSwitch"\s+"(true|on|1|yes)"/i.test(text)) return yes(true, 'DontVTSwitch');
    return ask.env('WAYLAND_DISPLAY') ? ['unknown'] : yes(false, 'Ctrl+Alt+F1…F7');
  },
  ctrlAltDel: ({ linkTo }) => yes(linkTo('/etc/systemd/system/ctrl-alt-del.target') === '/dev/null'),
  sysrq({ file }) {
    const value = file('/proc/sys/kernel/sysrq')?.trim();
    return value === undefined ? ['unknown'] : yes(value === '0', `kernel.sysrq=${value}`);
  },
  usb: ({ folder }) => yes(folder('/etc/usbguard').includes('rules.conf')),
  powerButton: (ask) =>
    yes(/^\s*HandlePowerKey\s*=\s*ignore\s*$/m.test(conf(ask, '/etc/systemd/logind.conf'))),
  administrator({ run }) {
    const groups = run('id', ['-Gn'])?.trim().split(/\s+/);
    if (!groups) return ['unknown'];
    const mighty = groups.filter((group) => ['root', 'sudo', 'wheel', 'admin'].includes(group));
    return yes(mighty.length === 0, ...mighty);
  },
};

const registry = ({ run }: Reader, path: string, name: string) =>
  /REG_\w+\s+(\S.*?)\s*$/m.exec(run('reg', ['query', path, '/v', name]) ?? '')?.[1] ?? null;
const policies = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Policies`;

const windows: Checks = {
  shell(ask) {
    const winlogon = String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon`;
    const shell = registry(ask, winlogon, 'Shell');
    return shell ? yes(!/^explorer\.exe$/i.test(shell), shell) : ['unknown'];
  },
  // The system never tells a program of this key; only Keyboard Filter takes it away.
  ctrlAltDel: (ask) => keyboardFilter(ask),
  systemKeys: (ask) =>
    registry(ask, String.raw`${policies}\Explorer`, 'NoWinKeys') === '0x1' ? yes(true) : keyboardFilter(ask),
  taskManager: (ask) => yes(registry(ask, String.raw`${policies}\System`, 'DisableTaskMgr') === '0x1'),
  stickyKeys(ask) {
    const flags = registry(ask, String.raw`HKCU\Control Panel\Accessibility\StickyKeys`, 'Flags');
    // SKF_HOTKEYACTIVE: five times Shift opens a dialog of the system.
    return flags === null ? ['unknown'] : yes((Number(flags) & 4) === 0, `Flags ${flags}`);
  },
  edgeSwipe: (ask) =>
    yes(
      registry(ask, String.raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\EdgeUI`, 'AllowEdgeSwipe') === '0x0',
    ),
  notifications: (ask) =>
    yes(
      registry(
        ask,
        String.raw`HKCU\SOFTWARE\Policies\Microsoft\Windows\CurrentVersion\PushNotifications`,
        'NoToastApplicationNotification',
      ) === '0x1',
    ),
  usb: (ask) =>
    yes(registry(ask, String.raw`HKLM\SYSTEM\CurrentControlSet\Services\USBSTOR`, 'Start') === '0x4'),
  powerButton: () => ['unknown'],
  administrator({ run }) {
    const groups = run('whoami', ['/groups']);
    return groups === null ? ['unknown'] : yes(!groups.includes('S-1-5-32-544'));
  },
};

function keyboardFilter({ run }: Reader): Answer {
  const service = run('sc', ['query', 'MsKeyboardFilter']);
  return yes(service !== null && /RUNNING/.test(service), 'Keyboard Filter');
}

const macOs: Checks = {
  shell({ run }) {
    const profiles = run('profiles', ['list']);
    return profiles === null ? ['unknown'] : yes(profiles.includes('com.wxlobby.kiosk'), 'com.wxlobby.kiosk');
  },
  systemKeys: () => ['unknown'],
  edgeSwipe: () => ['unknown'],
  notifications: () => ['unknown'],
  usb: () => ['unknown'],
  powerButton: () => ['unknown'],
  administrator({ run }) {
    const groups = run('id', ['-Gn']);
    return groups === null ? ['unknown'] : yes(!/\badmin\b/.test(groups));
  },
};

const byPlatform: Readonly<Record<string, Checks>> = { linux, win32: windows, darwin: macOs };

export function askSystem(ask: Reader): readonly Finding<OfSystem>[] {
  const checks = Object.entries(byPlatform[ask.platform] ?? {}) as [OfSystem, (ask: Reader) => Answer][];
  return checks.map(([id, check]) => {
    const [result, ...facts] = check(ask);
    return { id, result, facts };
  });
}
