import { describe, expect, test, vi } from 'vitest';
import type { StaffMember } from '../../../contract/staff.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import { restingSaid } from '../../../renderer/kiosk/words/resting-words.ts';

describe('the closed screen says when the lobby opens', () => {
  const now = new Date('2026-11-20T20:00').getTime();
  const opens = (day: string) => new Date(`${day}T08:30`).getTime();

  test.each([
    ['zh-CN', opens('2026-11-21'), '明天 08:30 开放登记，欢迎届时再来。'],
    ['zh-CN', opens('2026-11-23'), '星期一 08:30 开放登记，欢迎届时再来。'],
    ['zh-TW', opens('2026-11-23'), '星期一 08:30 開始受理登記，歡迎屆時再來。'],
    ['en', opens('2026-11-21'), 'Sign-in opens again tomorrow at 08:30.'],
    ['en', opens('2026-11-23'), 'Sign-in opens again on Monday at 08:30.'],
    ['en', null, 'Please look out for a notice on when we open again.'],
  ] as const)('%s', (language, opensAt, todo) => {
    expect(restingSaid(language, opensAt, now).todo).toBe(todo);
  });

  test('and at midnight, tomorrow becomes today', () => {
    const midnight = new Date('2026-11-21T00:00').getTime();
    expect(restingSaid('en', opens('2026-11-21'), midnight - 1).todo).toContain('tomorrow');
    expect(restingSaid('en', opens('2026-11-21'), midnight).todo).toContain('today');
  });
});

describe('the lock screen that a visitor opened', () => {
  const openDesk = (staff: readonly StaffMember[]) => {
    const abandoned = vi.fn();
    const desk = createDesk({
      staff: {
        list: () => staff,
        failure: () => null,
        unlock: async (name) => ({ name, grants: [{ role: 'owner', location: null }], weChat: false }),
        add: async () => undefined,
        wrongTries: () => 0,
        scanTries: { wrong: () => 0, waiting: () => 0, failed: () => 0, passed: () => undefined },
      },
      location: () => '',
      scan: () => ({ step: 'off', picture: null, failure: null }),
      audit: () => undefined,
      look: () => ({ language: 'en', theme: 'system', reach: { state: 'well' }, filesBy: 'stick' }),
      demo: () => null,
      changed: () => undefined,
      left: () => undefined,
      abandoned,
      note: () => undefined,
    });
    return { desk, abandoned };
  };
  const someone = [{ name: 'Amy', grants: [{ role: 'owner', location: null }], weChat: false }] as const;

  test('goes away once nobody touches it for a minute; with every touch the minute begins again', () => {
    vi.useFakeTimers();
    const { desk, abandoned } = openDesk(someone);
    desk.touched();
    vi.advanceTimersByTime(50_000);
    desk.touched();
    vi.advanceTimersByTime(59_000);
    expect(abandoned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(abandoned).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  test('stays while staff work, locks itself after five minutes, and then goes', async () => {
    vi.useFakeTimers();
    const { desk, abandoned } = openDesk(someone);
    await desk.unlock('Amy', '274813');
    vi.advanceTimersByTime(299_000);
    expect(desk.unlockedBy()?.name).toBe('Amy');
    vi.advanceTimersByTime(1_000);
    expect(desk.unlockedBy()).toBeNull();
    expect(abandoned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(abandoned).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  test('waits for ever while there are no staff yet: the first set-up takes as long as it takes', () => {
    vi.useFakeTimers();
    const { desk, abandoned } = openDesk([]);
    desk.touched();
    vi.advanceTimersByTime(3_600_000);
    expect(abandoned).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
