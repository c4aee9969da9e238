import { beforeEach, describe, expect, test } from 'vitest';
import type { KioskSession } from '../../../contract/session.ts';
import { newSettings } from '../../../main/settings/settings.ts';
import { createAttemptLog } from '../../../main/sign-in/attempt-log.ts';
import type { EndedAttempt } from '../../../main/store/words.ts';

const way = 'website';
const of = (attempt: string) => ({ attempt, way }) as const;
const visitor = { name: '', avatar: null };

const attract: KioskSession = { step: 'attract' };
const opening = (id: string, round = 0): KioskSession => ({ step: 'opening', round, ...of(id) });
const waiting = (id: string, phone: 'away' | 'scanned' | 'cancelled', round = 0): KioskSession => ({
  ...{ step: 'waiting', round, phone, picture: null, expiresAt: 0, life: 0 },
  ...of(id),
});
const exchanging = (id: string): KioskSession => ({ step: 'exchanging', ...of(id) });
const greeting = (id: string): KioskSession => ({
  ...{
    step: 'greeting',
    left: false,
    here: false,
    asked: false,
    atDesk: false,
    visitor,
    firstVisit: true,
    visits: 1,
  },
  ...of(id),
});

let kept: Omit<EndedAttempt, 'at' | 'kiosk' | 'way'>[] = [];
let start: 'touch' | 'scan' = 'touch';
let log: ReturnType<typeof createAttemptLog>;

beforeEach(() => {
  kept = [];
  start = 'touch';
  log = createAttemptLog({
    settings: () => ({ ...newSettings(), start }),
    store: () =>
      Promise.resolve({
        keepAttempt: async ({ at: _at, kiosk: _kiosk, way: _way, ...ended }) => void kept.push(ended),
      }),
    lost: (thrown) => {
      throw thrown;
    },
    now: () => 0,
  });
});

async function keptAfter(...steps: readonly KioskSession[]) {
  for (const step of steps) log.saw(step);
  await Promise.resolve();
  await Promise.resolve();
  return kept;
}

describe('the log of attempts', () => {
  test('keeps a visitor who got in as scanned, confirmed and greeted, once', async () => {
    const steps = [opening('a'), waiting('a', 'away'), waiting('a', 'scanned'), exchanging('a')];
    expect(await keptAfter(...steps, greeting('a'), greeting('a'), attract)).toEqual([
      { id: 'a', scanned: true, confirmed: true, endedAs: 'greeted', failure: null },
    ]);
  });

  test('keeps whoever was here already as greeted, and once, whether or not they go after all', async () => {
    const here = { ...greeting('a'), here: true } as KioskSession;
    const left = { ...greeting('a'), left: true } as KioskSession;
    expect(await keptAfter(waiting('a', 'scanned'), exchanging('a'), here, here, left, attract)).toEqual([
      { id: 'a', scanned: true, confirmed: true, endedAs: 'greeted', failure: null },
    ]);
  });

  test('keeps whoever walks away as having left, with how far they came', async () => {
    const first = [opening('a'), waiting('a', 'away'), attract];
    const second = [opening('b'), waiting('b', 'scanned'), waiting('b', 'cancelled'), attract];
    expect(await keptAfter(...first, ...second)).toEqual([
      { id: 'a', scanned: false, confirmed: false, endedAs: 'left', failure: null },
      { id: 'b', scanned: true, confirmed: false, endedAs: 'left', failure: null },
    ]);
  });

  test('counts a code that ran out and was renewed as one try', async () => {
    const steps: KioskSession[] = [
      ...[opening('a'), waiting('a', 'away')],
      { step: 'expired', round: 1, ...of('b') },
      ...[opening('b', 1), waiting('b', 'away', 1), exchanging('b'), greeting('b'), attract],
    ];
    expect(await keptAfter(...steps)).toEqual([
      { id: 'a', scanned: true, confirmed: true, endedAs: 'greeted', failure: null },
    ]);
  });

  test('says why one failed and that one was declined', async () => {
    const trouble: KioskSession = {
      ...{ step: 'trouble', code: 'wechat.busy', canRetry: true, hint: null },
      ...of('a'),
    };
    const refused: KioskSession = { step: 'refused', ...of('b') };
    expect(await keptAfter(opening('a'), exchanging('a'), trouble, opening('b'), refused, attract)).toEqual([
      { id: 'a', scanned: true, confirmed: true, endedAs: 'failed', failure: 'wechat.busy' },
      { id: 'b', scanned: false, confirmed: false, endedAs: 'declined', failure: null },
    ]);
  });

  test('does not count codes nobody scanned where one is always on screen', async () => {
    start = 'scan';
    const idle = [opening('a'), waiting('a', 'away'), opening('b'), waiting('b', 'away'), attract];
    expect(await keptAfter(...idle)).toEqual([]);
    expect(await keptAfter(opening('c'), waiting('c', 'scanned'), attract)).toHaveLength(1);
  });
});
