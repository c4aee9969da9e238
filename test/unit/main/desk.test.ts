/** Who stands at the console: by PIN, at this location, for as long as their role lasts. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NewAudit } from '../../../contract/audit.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Grant, StaffMember, UnlockedBy } from '../../../contract/staff.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import { createTries } from '../../../main/desk/tries.ts';
import { lineOf } from '../../../main/log.ts';

function openDesk() {
  let wrong = 0;
  const scans = { wrong: 4, waitUntil: 0 };
  let location = '上海';
  const grants: { current: readonly Grant[] } = { current: [{ role: 'manager', location: '上海' }] };
  const list = (): readonly StaffMember[] => [{ name: '小李', grants: grants.current, weChat: false }];
  const left: (string | null)[] = [];
  const noted: string[] = [];
  const audited: (readonly [Partial<NewAudit>, UnlockedBy | 'app'])[] = [];
  const desk = createDesk({
    staff: {
      list,
      failure: () => null,
      async unlock(name, pin) {
        const [member] = list();
        if (member?.name === name && pin === '274813') return member;
        wrong += 1;
        throw new Failure('staff.wrong-pin');
      },
      add: async () => undefined,
      wrongTries: () => wrong,
      scanTries: createTries(
        scans,
        () => undefined,
        () => 0,
        () => 0,
      ),
    },
    location: () => location,
    look: () => ({ language: 'zh-CN', theme: 'light', reach: { state: 'well' }, filesBy: 'dialog' }),
    demo: () => null,
    scan: () => ({ step: 'off', picture: null, failure: null }),
    changed: () => undefined,
    left: () => left.push(desk.unlockedBy()?.name ?? null),
    abandoned: () => undefined,
    note: (fact, facts) => noted.push(lineOf('desk', fact, facts)),
    audit: (entry, by) => audited.push([entry, by]),
  });
  return {
    desk,
    audited,
    grants,
    scans,
    left,
    noted,
    moveTo: (place: string) => {
      location = place;
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const who = { name: '小李', role: 'manager' };

test('five minutes without a touch lock it, and the log says so', async () => {
  const { desk, audited } = openDesk();
  await desk.unlock('小李', '274813');
  vi.advanceTimersByTime(299_999);
  expect(desk.unlockedBy()).toEqual(who);
  vi.advanceTimersByTime(1);
  expect(desk.unlockedBy()).toBeNull();
  expect(audited.map(([{ action }, by]) => [action, by])).toEqual([
    ['staff.unlocked', who],
    ['staff.locked', who],
  ]);
});

test('a wrong PIN is written down without the PIN', async () => {
  const { desk, audited } = openDesk();
  await expect(desk.unlock('小李', '999000')).rejects.toMatchObject({ code: 'staff.wrong-pin' });
  expect(audited).toMatchObject([[{ action: 'staff.refused', about: '小李' }, 'app']]);
  expect(JSON.stringify(audited)).not.toContain('999000');
});

test('what was typed in the place of a name may be a PIN, and is not written down', async () => {
  const { desk, audited } = openDesk();
  await expect(desk.unlock('274813', '1')).rejects.toMatchObject({ code: 'staff.wrong-pin' });
  expect(audited).toMatchObject([[{ action: 'staff.refused', about: null }, 'app']]);
});

test('the log names nobody: who came in, and who did not, is in the audit log', async () => {
  const { desk, noted } = openDesk();
  await desk.unlock('小李', '999000').catch(() => null);
  await desk.unlock('小李', '274813');
  expect(noted).toEqual(['desk not-unlocked code=staff.wrong-pin', 'desk unlocked role=manager']);
});

test('whoever unlocks ends the count of strangers’ scans', async () => {
  const { desk, scans } = openDesk();
  await desk.unlock('小李', '274813');
  expect(scans.wrong).toBe(0);
});

test('whoever locks, or is followed by somebody else, has left; whoever comes back to it themselves has not', async () => {
  const { desk, left } = openDesk();
  await desk.unlock('小李', '274813');
  left.length = 0;
  await desk.unlock('小李', '274813');
  expect(left).toEqual([]);
  desk.lock();
  expect(left).toEqual(['小李']);
});

describe('a role', () => {
  test('elsewhere opens nothing here', async () => {
    const { desk, moveTo } = openDesk();
    moveTo('北京');
    await expect(desk.unlock('小李', '274813')).rejects.toMatchObject({ code: 'staff.not-here' });
    expect(desk.unlockedBy()).toBeNull();
  });

  test('that is lost while the console stands open is lost at once', async () => {
    const { desk, grants, moveTo } = openDesk();
    await desk.unlock('小李', '274813');
    grants.current = [{ role: 'desk', location: '上海' }];
    expect(desk.unlockedBy()?.role).toBe('desk');
    moveTo('北京');
    expect(desk.unlockedBy()).toBeNull();
  });
});

test('each state the desk makes tells that it is later than those before', async () => {
  const { desk } = openDesk();
  const states = [desk.state(), await desk.unlock('小李', '274813'), desk.tell(), desk.lock()];
  const revisions = states.map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
  expect(new Set(revisions).size).toBe(states.length);
});
