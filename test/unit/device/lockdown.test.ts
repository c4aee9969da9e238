import { describe, expect, test } from 'vitest';
import { type Audit, exitCodeOf, ours, type Result, systems } from '../../../main/lockdown/findings.ts';
import { auditText } from '../../../main/lockdown/say.ts';
import { askSystem, type Reader } from '../../../main/lockdown/system.ts';
import { lockdownWords } from '../../../main/lockdown/words.ts';
import { lockdownFiles, usualPlaces } from '../../../main/lockdown/write.ts';

const audit = (own: Result, system: Result): Audit => ({
  audit: 'lockdown',
  platform: 'linux',
  ours: ours.map((id) => ({ id, result: own, facts: [] })),
  system: systems.map((id) => ({ id, result: system, facts: [] })),
});

describe('an audit', () => {
  test.each([
    ['blocked', 'blocked', 0],
    ['blocked', 'unknown', 0],
    ['blocked', 'open', 1],
    ['open', 'blocked', 2],
    ['open', 'open', 2],
  ] as const)('ours %s, the system %s: ends with %i', (own, system, code) => {
    expect(exitCodeOf(audit(own, system))).toBe(code);
  });

  test.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'says in %s each escape, and what would block it',
    (language) => {
      const { names, systems: said } = lockdownWords[language];
      const text = auditText(language, audit('blocked', 'open'));
      for (const name of Object.values(names)) expect(text).toContain(name);
      for (const [name, todo] of Object.values(said)) {
        expect(text).toContain(name);
        expect(text).toContain(todo);
      }
      expect(auditText(language, audit('blocked', 'blocked'))).toContain(lockdownWords[language].fine);
    },
  );
});

const silent: Reader = {
  platform: 'linux',
  env: () => undefined,
  file: () => null,
  folder: () => [],
  linkTo: () => null,
  run: () => null,
};
const resultsOf = (reader: Partial<Reader>) =>
  Object.fromEntries(askSystem({ ...silent, ...reader }).map(({ id, result }) => [id, result]));

describe('the system is asked', () => {
  test('on a Linux machine that is locked down', () => {
    const files: Record<string, string> = {
      '/etc/X11/xorg.conf.d/90-wxlobby.conf':
        'Section "ServerFlags"\n  Option "DontVTSwitch" "true"\nEndSection',
      '/proc/sys/kernel/sysrq': '0\n',
      '/etc/systemd/logind.conf.d/wxlobby.conf': '[Login]\nHandlePowerKey=ignore\n',
    };
    const found = resultsOf({
      file: (path) => files[path] ?? null,
      folder: (path) =>
        path === '/etc/usbguard'
          ? ['rules.conf']
          : Object.keys(files).flatMap((file) =>
              file.startsWith(`${path}/`) ? [file.slice(path.length + 1)] : [],
            ),
      linkTo: () => '/dev/null',
      run: () => 'kiosk video\n',
    });
    expect(new Set(Object.values(found))).toEqual(new Set(['blocked']));
  });

  test('on a Linux desktop as it comes', () => {
    const found = resultsOf({
      env: (name) => (name === 'XDG_CURRENT_DESKTOP' ? 'GNOME' : undefined),
      file: (path) => (path === '/proc/sys/kernel/sysrq' ? '438' : null),
      run: () => 'amy sudo',
    });
    expect(new Set(Object.values(found))).toEqual(new Set(['open']));
  });

  const asWindows = (values: Record<string, string>, programs: Record<string, string> = {}) =>
    resultsOf({
      platform: 'win32',
      run: (program, args) => {
        const value = values[args[3] ?? ''];
        if (program === 'reg') return value ? `\r\n    ${args[3]}    REG_SZ    ${value}\r\n` : null;
        return programs[program] ?? null;
      },
    });

  test('on a Windows PC under Shell Launcher and Keyboard Filter', () => {
    const found = asWindows(
      {
        Shell: 'eshell.exe',
        DisableTaskMgr: '0x1',
        Flags: '506',
        AllowEdgeSwipe: '0x0',
        NoToastApplicationNotification: '0x1',
        Start: '0x4',
      },
      { sc: 'STATE : 4  RUNNING', whoami: 'S-1-5-32-545' },
    );
    expect(found).toMatchObject({
      shell: 'blocked',
      ctrlAltDel: 'blocked',
      systemKeys: 'blocked',
      usb: 'blocked',
    });
    expect(Object.values(found)).not.toContain('open');
  });

  test('on a Windows PC as it comes', () => {
    const found = asWindows(
      { Shell: 'explorer.exe', Flags: '510', Start: '0x3' },
      { whoami: 'S-1-5-32-544' },
    );
    expect(found).toMatchObject({
      shell: 'open',
      taskManager: 'open',
      stickyKeys: 'open',
      administrator: 'open',
    });
  });

  test('on a Mac, which mostly does not say', () => {
    expect(resultsOf({ platform: 'darwin', run: () => 'staff everyone' })).toMatchObject({
      shell: 'open',
      administrator: 'blocked',
      systemKeys: 'unknown',
    });
  });
});

describe('the files', () => {
  const strange = {
    win32: String.raw`D:\Fritz & O'Neil "Lobby"\WxLobby.exe`,
    darwin: '/Applications/前台 & <Lobby>.app',
    linux: '/opt/50% of $HOME/"wx"lobby',
  };

  test('PowerShell: every bracket and quote is closed, and a byte order mark tells its encoding', () => {
    for (const places of [usualPlaces, strange]) {
      const script = lockdownFiles('zh-CN', places)['windows-lock.ps1'] ?? '';
      expect(script.startsWith('\uFEFF<#')).toBe(true);
      const code = script
        .replace(/<#[\s\S]*?#>/g, '')
        .replace(/'(?:[^']|'')*'/g, "''")
        .replace(/"(?:[^"`]|`.)*"/g, '""')
        .replace(/^\s*#.*$/gm, '');
      expect(code.replace(/''|""/g, ''), 'a quote that stays open').not.toMatch(/['"]/);
      for (const [open, close] of ['()', '{}', '[]']) {
        const count = (bracket = '') => code.split(bracket).length;
        expect(count(open), `${open}${close}`).toBe(count(close));
      }
    }
  });

  test('PowerShell and XML act upon the same exit codes', () => {
    const files = lockdownFiles('en', usualPlaces);
    expect(files['windows-lock.ps1']).toContain('@(0, 1, 2, 3), @(0, 1, 2, 3), 0)');
    for (const [code, action] of ['RestartShell', 'RestartDevice', 'ShutdownDevice', 'DoNothing'].entries())
      expect(files['windows-shell-launcher.xml']).toContain(
        `<ReturnCodeAction ReturnCode="${code}" Action="${action}" />`,
      );
  });

  test('systemd: the program is one word, whatever is in its path', () => {
    const unit = lockdownFiles('en', strange)['linux-wxlobby.service'];
    expect(unit).toContain(
      String.raw`ExecStart=/usr/bin/cage -- "/opt/50%% of $$HOME/\"wx\"lobby" --kiosk --supervised=device`,
    );
    expect(unit).toContain('RestartPreventExitStatus=1 2 3\n');
  });

  test('each README names every other file', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      const { 'README.txt': readme, ...files } = lockdownFiles(language, usualPlaces);
      for (const name of Object.keys(files)) expect(readme).toContain(name);
    }
  });
});
