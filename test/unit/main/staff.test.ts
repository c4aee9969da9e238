import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { Pin } from '../../../contract/staff.ts';
import { openStaff, type Staff } from '../../../main/desk/staff.ts';

let file: string;
let wall = 1_000_000;
let monotonic = 0;
const open = () =>
  openStaff(
    file,
    () => wall,
    () => monotonic,
  );
const pass = (ms: number) => {
  wall += ms;
  monotonic += ms;
};
const failureOf = async (work: Promise<unknown>) => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof Failure ? thrown.plain() : null;
};

let staff: Staff;
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'wxlobby-staff-')), 'staff.json');
  wall = 1_000_000;
  monotonic = 0;
  staff = open();
  await staff.add({ name: '前台小李', grants: [{ role: 'owner', location: null }], pin: '274813' });
});

test('the right PIN unlocks, also after a restart', async () => {
  expect(await staff.unlock('前台小李', '274813')).toEqual({
    name: '前台小李',
    grants: [{ role: 'owner', location: null }],
    weChat: false,
  });
  expect(await open().unlock('前台小李', '274813')).toEqual({
    name: '前台小李',
    grants: [{ role: 'owner', location: null }],
    weChat: false,
  });
});

test('the file holds no PIN and is nobody else’s to read', () => {
  expect(readFileSync(file, 'utf8')).not.toContain('274813');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a new PIN takes the place of the old one, and nothing else of the member changes', async () => {
  staff.link('前台小李', '01890a5d-ac96-774b-bcce-b302099a8057');
  const before = staff.list();
  await staff.setPin('前台小李', '905162');
  expect(staff.list()).toEqual(before);
  expect(await failureOf(staff.unlock('前台小李', '274813'))).toMatchObject({ code: 'staff.wrong-pin' });
  await open().unlock('前台小李', '905162');
  expect(await failureOf(staff.setPin('没有此人', '905162'))).toMatchObject({ code: 'ipc.bad-request' });
});

describe('wrong PINs', () => {
  test('are counted down, then cost a wait that grows', async () => {
    for (const left of [4, 3, 2, 1]) {
      expect(await failureOf(staff.unlock('前台小李', '111222'))).toEqual({
        code: 'staff.wrong-pin',
        detail: { left },
      });
    }
    expect(await failureOf(staff.unlock('前台小李', '111222'))).toEqual({
      code: 'staff.wait',
      detail: { seconds: 30 },
    });
    expect(await failureOf(staff.unlock('前台小李', '274813'))).toEqual({
      code: 'staff.wait',
      detail: { seconds: 30 },
    });
    pass(30_000);
    expect(await failureOf(staff.unlock('前台小李', '111222'))).toEqual({
      code: 'staff.wait',
      detail: { seconds: 60 },
    });
    pass(60_000);
    expect(await staff.unlock('前台小李', '274813')).toMatchObject({ grants: [{ role: 'owner' }] });
  });

  test('stay counted over a restart and a clock set forward or back', async () => {
    for (let n = 0; n < 5; n++) await failureOf(staff.unlock('前台小李', '111222'));
    expect(await failureOf(open().unlock('前台小李', '274813'))).toMatchObject({ code: 'staff.wait' });
    wall += 86_400_000;
    expect(await failureOf(staff.unlock('前台小李', '274813'))).toMatchObject({ code: 'staff.wait' });
    wall -= 10 * 86_400_000;
    monotonic += 30_000;
    expect(await failureOf(staff.unlock('前台小李', '274813'))).toEqual({
      code: 'staff.wait',
      detail: { seconds: 3600 },
    });
  });

  test('tried side by side are each counted', async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => failureOf(staff.unlock('前台小李', '111222'))),
    );
    expect(tries.filter((failure) => failure?.code === 'staff.wrong-pin')).toHaveLength(4);
  });
});

test('an unknown name is answered like a wrong PIN', async () => {
  expect(await failureOf(staff.unlock('nobody', '274813'))).toMatchObject({ code: 'staff.wrong-pin' });
});

test('nobody is there twice, and the last administrator stays', async () => {
  expect(
    await failureOf(
      staff.add({ name: '前台小李', grants: [{ role: 'desk', location: null }], pin: '908172' }),
    ),
  ).toEqual({ code: 'staff.exists', detail: {} });
  await staff.add({ name: '小张', grants: [{ role: 'desk', location: null }], pin: '908172' });
  expect(() => staff.remove('前台小李')).toThrow('staff.last-admin');
  staff.remove('小张');
  expect(staff.list()).toHaveLength(1);
});

test('a file that cannot be read never turns into "no staff, come in"', async () => {
  writeFileSync(file, '{"version":1,"staff":[{"name":"x"}]}');
  const denied = open();
  const refused = { code: 'settings.unreadable', detail: { field: 'staff.json' } };
  expect(denied.failure()?.plain()).toEqual(refused);
  expect(await failureOf(denied.unlock('前台小李', '274813'))).toEqual(refused);
  expect(
    await failureOf(denied.add({ name: 'x', grants: [{ role: 'owner', location: null }], pin: '274813' })),
  ).toEqual(refused);
  expect(readFileSync(file, 'utf8')).toBe('{"version":1,"staff":[{"name":"x"}]}');
});

test.each([
  ['274813', true],
  ['111111', false],
  ['123456', false],
  ['987654', false],
  ['12345', false],
  ['1234567890123', false],
  ['27481a', false],
])('PIN %s is good enough: %s', (pin, good) => expect(v.safeParse(Pin, pin).success).toBe(good));
