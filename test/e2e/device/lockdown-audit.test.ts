import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { has } from '../tools/desk-tools.ts';
import { freshFolder, launch, type Running, runApp } from '../tools/kiosk.ts';

const folder = mkdtempSync(join(tmpdir(), 'wxlobby-lockdown-'));
const dataDir = freshFolder();
let kiosk: Running;
beforeAll(async () => {
  const written = await runApp([`--data-dir=${dataDir}`, `--write-lockdown=${folder}`]);
  expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining('README.txt') });
  kiosk = await launch(dataDir, ['--demo']);
});
afterAll(() => kiosk.close());

test('every escape that is ours to block is blocked on this machine, and the system is asked for the rest', async () => {
  const { code, stdout } = await runApp([`--data-dir=${freshFolder()}`, '--audit-lockdown', '--json']);
  const audit = JSON.parse(stdout);
  expect(audit.ours).toHaveLength(19);
  expect(audit.ours.filter(({ result }: { result: string }) => result !== 'blocked')).toEqual([]);
  expect(audit.system.length).toBeGreaterThan(2);
  const open = audit.system.some(({ result }: { result: string }) => result === 'open');
  expect(code).toBe(open ? 1 : 0);
});

test('the same is said in words, also while the kiosk runs with this data folder', async () => {
  const { stdout } = await runApp([`--data-dir=${dataDir}`, '--audit-lockdown']);
  expect(stdout).toContain('✓ 刷新页面的按键');
  expect(stdout).not.toContain('WxLobby 自己的锁');
});

test('what is written for Windows and macOS is well-formed', async () => {
  const names = readdirSync(folder).filter((name) => /\.(xml|mobileconfig)$/.test(name));
  expect(names).toHaveLength(3);
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const root = await kiosk.page.evaluate((source) => {
      // Trusted types hold for our pages; what is parsed here is shown nowhere.
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
      };
      const policy = trustedTypes.createPolicy(`test${Math.random()}`, {
        createHTML: (text: string) => text,
      });
      const parsed = new DOMParser().parseFromString(policy.createHTML(source), 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
    }, text);
    expect(['ShellLauncherConfiguration', 'AssignedAccessConfiguration', 'plist'], name).toContain(root);
  }
});

test.runIf(has('systemd-analyze'))('what is written for Linux is understood by systemd', () => {
  // The programs it names are not on this machine.
  const unit = readFileSync(join(folder, 'linux-wxlobby.service'), 'utf8').replace(
    /\/usr\/bin\/cage|\/opt\/WxLobby\/wxlobby/g,
    '/bin/true',
  );
  const file = join(folder, 'wxlobby-test.service');
  writeFileSync(file, unit);
  const said = execFileSync('sh', ['-c', `systemd-analyze verify --man=no '${file}' 2>&1 || true`], {
    encoding: 'utf8',
  });
  expect(said.split('\n').filter((line) => line.includes('wxlobby-test.service'))).toEqual([]);
});

test('a folder that cannot be written is said, with exit code 2', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  const { code, stdout } = await runApp([
    `--data-dir=${freshFolder()}`,
    `--write-lockdown=${join(folder, 'a-file', 'x')}`,
  ]);
  expect(code).toBe(2);
  expect(stdout).toMatch(/ENOTDIR|EEXIST/);
});
