import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../../contract/channel.ts';
import type { Check, CheckName, DoctorReport } from '../../../contract/doctor.ts';
import { type DoctorDesk, examine, openDesk, planted, withChannel } from '../tools/doctor-desk.ts';
import { freshFolder, provision, runApp } from '../tools/kiosk.ts';

let desk: DoctorDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.simulator.close());
beforeEach(() => desk.simulator.faults.clear());

const find = ({ checks }: DoctorReport, name: CheckName, channel: Channel | null = null): Check | undefined =>
  checks.find((check) => check.name === name && check.channel === channel);

const wrongOnes = ({ checks }: DoctorReport) =>
  checks.filter(({ result }) => result === 'wrong').map(({ name, channel }) => [channel, name]);

test('where everything is right the doctor finds nothing wrong, and the exit code is 0', async () => {
  const { code, report: found } = await examine(desk.setUp());
  expect(wrongOnes(found)).toEqual([]);
  expect(code).toBe(0);
  expect(found.wrong).toBe(0);
  for (const [name, channel] of [
    ['settings', null],
    ['keychain', null],
    ['database', null],
    ['network', null],
    ['clock', null],
    ['listener', null],
    ['secret', 'website'],
    ['secret', 'officialAccount'],
    ['secret', 'miniProgram'],
    ['domain', 'website'],
    ['ip', 'miniProgram'],
    ['page', 'miniProgram'],
  ] as const)
    expect(find(found, name, channel)?.result, `${channel} ${name}`).toBe('good');
});

describe('the doctor finds', () => {
  test.each(planted)('$what', async ({ plant, name, channel, failure, detail = {} }) => {
    const { report: found, code } = await plant(desk);
    expect(find(found, name, channel)).toMatchObject({ result: 'wrong', failure: { code: failure, detail } });
    expect(code).toBe(1);
    expect(found.wrong).toBeGreaterThan(0);
  });
});

test('for a person at a terminal it says what is wrong and what to do, in the words of the kiosk, and no secret', async () => {
  const dataDir = freshFolder();
  const wanted = withChannel(desk.setUp(), 'website', { appSecret: 'e'.repeat(32) });
  expect(await provision(dataDir, wanted)).toMatchObject({ code: 0 });
  const { code, stdout } = await runApp([`--data-dir=${dataDir}`, '--doctor']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/✗ 网站应用 · AppSecret/);
  expect(stdout).toMatch(/✓ 系统钥匙串/);
  expect(stdout).toMatch(/有 1 项需要处理/);
  for (const secret of ['e'.repeat(32), ...desk.apps.map((app) => app.secret), ...desk.simulator.issued()])
    expect(stdout).not.toContain(secret);
});
