/** Scans at the console: strangers' phones cost a growing wait of their own, and the PIN is none of their business. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewAudit } from '../../../contract/audit.ts';
import { Failure } from '../../../contract/failure.ts';
import { createDeskScan, type DeskOutcome, type DeskScanRoom } from '../../../main/desk/desk-scan.ts';
import { openStaff } from '../../../main/desk/staff.ts';
import type { OneWay } from '../../../main/scan/scan.ts';
import { newSettings } from '../../../main/settings/settings.ts';

const own = '0190f3a0-0000-7000-8000-00000000000a';
const person = '0190f3a0-0000-7000-8000-000000000001';
const website = { appId: 'wx1234567890abcdef', redirectUri: 'https://lobby.example.com/wx' };

let file: string;
let wall: number;
let asked: number;
const audited: (Partial<NewAudit> & Pick<NewAudit, 'action'>)[] = [];

function openConsole() {
  const staff = openStaff(
    file,
    () => wall,
    () => wall,
  );
  let attempt = '';
  const way: OneWay = {
    open(mine, _language, events) {
      attempt = mine;
      events.shown(null);
    },
    close: () => undefined,
  };
  const room: DeskScanRoom = createDeskScan({
    settings: () => ({ ...newSettings(), website }),
    ways: { website: way, officialAccount: way },
    place: () => undefined,
    language: () => 'zh-CN',
    accept: () => ({ code: '' }),
    async whoIs(_way, code) {
      asked += 1;
      if (code === 'slow') await new Promise((answered) => setTimeout(answered, 20_000));
      if (code === 'no network') throw new Failure('network.unreachable');
      if (code === 'made up') throw new Failure('wechat.code-invalid');
      return code === 'own' || code === 'slow' ? { person, identity: own } : null;
    },
    memberOf: (identity) =>
      staff.links().find(({ identities }) => identities.includes(identity))?.name ?? null,
    tries: staff.scanTries,
    admit: () => staff.scanTries.passed(),
    changed: () => undefined,
    audit: (entry) => audited.push(entry),
  });
  const bring = (code: string): Promise<DeskOutcome> => room.bring(attempt, code);
  const phoneOpens = () => room.scanned(attempt);
  const scan = async (code: string): Promise<DeskOutcome> => {
    room.start();
    return bring(code);
  };
  const failed = async (code: string) => {
    const outcome = await scan(code);
    return outcome.ended === 'failed' ? outcome.failure : null;
  };
  return { staff, room, bring, phoneOpens, scan, failed };
}

beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'wxlobby-desk-scan-')), 'staff.json');
  wall = 1_000_000;
  asked = 0;
  audited.length = 0;
  const { staff } = openConsole();
  await staff.add({ name: '小李', grants: [{ role: 'owner', location: null }], pin: '274813' });
  staff.link('小李', person, [own]);
});

const wait = (seconds: number) => ({ code: 'staff.scan-wait', detail: { seconds } });

describe('phones of strangers', () => {
  test('are told who they are not, then cost a wait that grows and is said on the screen', async () => {
    const { room, failed } = openConsole();
    for (let n = 0; n < 4; n++) expect(await failed('stranger')).toMatchObject({ code: 'staff.not-linked' });
    expect(await failed('stranger')).toEqual(wait(30));
    expect(room.now()).toEqual({ step: 'failed', picture: null, failure: wait(30) });
    wall += 20_000;
    expect(() => room.start()).toThrow('staff.scan-wait');
    expect(room.now()).toEqual({ step: 'failed', picture: null, failure: wait(10) });
    wall += 10_000;
    expect(await failed('stranger')).toEqual(wait(60));
  });

  test('are not asked of WeChat while one has to wait, whenever their code was opened', async () => {
    const { staff, room, bring } = openConsole();
    room.start();
    for (let n = 0; n < 5; n++) staff.scanTries.failed();
    expect(await bring('stranger')).toEqual({ ended: 'failed', failure: wait(30) });
    expect(asked).toBe(0);
    expect(staff.scanTries.wrong()).toBe(5);
  });

  test('stay counted over a restart', async () => {
    const { failed } = openConsole();
    for (let n = 0; n < 5; n++) await failed('stranger');
    expect(() => openConsole().room.start()).toThrow('staff.scan-wait');
  });

  test('that bring made-up codes are counted; a network that is down is not', async () => {
    const { staff, failed } = openConsole();
    await failed('no network');
    expect(staff.scanTries.wrong()).toBe(0);
    await failed('made up');
    expect(staff.scanTries.wrong()).toBe(1);
  });

  test('are in the audit log, each with its number and the reason', async () => {
    const { failed } = openConsole();
    for (let n = 0; n < 5; n++) await failed('stranger');
    expect(audited).toHaveLength(5);
    expect(audited.at(-1)).toMatchObject({
      action: 'staff.refused',
      changes: [
        { field: 'by', became: 'weChat' },
        { field: 'code', became: 'staff.not-linked' },
        { field: 'wrongTries', became: '5' },
      ],
    });
  });

  test('take nobody’s PIN away, and wrong PINs nobody’s scan', async () => {
    const { staff, scan, failed } = openConsole();
    for (let n = 0; n < 5; n++) await failed('stranger');
    expect(await staff.unlock('小李', '274813')).toMatchObject({ name: '小李' });
    staff.scanTries.passed();
    for (let n = 0; n < 5; n++) await staff.unlock('小李', '111222').catch(() => null);
    expect(await scan('own')).toEqual({ ended: 'unlocked' });
    await expect(staff.unlock('小李', '274813')).rejects.toThrow('staff.wait');
  });
});

test('a member who scans ends the count', async () => {
  const { staff, scan, failed } = openConsole();
  for (let n = 0; n < 4; n++) await failed('stranger');
  expect(await scan('own')).toEqual({ ended: 'unlocked' });
  expect(staff.scanTries.wrong()).toBe(0);
});

test('a scan never writes over accounts that cannot be read', async () => {
  writeFileSync(file, 'damaged');
  const { failed } = openConsole();
  await failed('stranger');
  expect(readFileSync(file, 'utf8')).toBe('damaged');
});

describe('a code on the lock screen', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('leaves it when no phone scans it', () => {
    const { room } = openConsole();
    room.start();
    vi.advanceTimersByTime(121_000);
    expect(room.now().step).toBe('ready');
  });

  test('that was scanned in its last second leaves time to agree on the phone', async () => {
    const { room, bring, phoneOpens } = openConsole();
    room.start();
    vi.advanceTimersByTime(119_000);
    phoneOpens();
    vi.advanceTimersByTime(60_000);
    expect(room.now().step).toBe('confirming');
    expect(await bring('own')).toEqual({ ended: 'unlocked' });
  });

  test('that was scanned by a phone which then does nothing leaves it all the same', () => {
    const { room, phoneOpens } = openConsole();
    room.start();
    phoneOpens();
    vi.advanceTimersByTime(121_000);
    expect(room.now().step).toBe('ready');
  });

  test('that was agreed to in time lets its owner in, however long WeChat takes', async () => {
    const { room, bring } = openConsole();
    room.start();
    vi.advanceTimersByTime(119_000);
    const brought = bring('slow');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await brought).toEqual({ ended: 'unlocked' });
  });
});
