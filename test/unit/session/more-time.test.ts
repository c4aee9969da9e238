import { describe, expect, test } from 'vitest';
import type { KioskSession } from '../../../contract/session.ts';
import { times } from '../../../main/session/next.ts';
import { reduce } from '../../../main/session/reduce.ts';
import { A, at, events, sessions } from './samples.ts';

describe('more time at the code', () => {
  const end = sessions.waiting.step === 'waiting' ? sessions.waiting.expiresAt : 0;
  const stayed = (session: KioskSession, now: number) => reduce(session, events.stayed, { ...at, now });

  test('makes the same code last longer, and the countdown with it', () => {
    const [after, effects] = stayed(sessions.waiting, end - 2_000);
    expect(after).toMatchObject({ step: 'waiting', attempt: A, round: 0, expiresAt: end - 2_000 + times.qr });
    expect(effects).toEqual([{ do: 'wake', after: times.qr }]);
  });

  test('never beyond what WeChat’s own code and our state live; then another comes before it dies', () => {
    const [last] = stayed(sessions.waiting, at.codeUntil - 30_000);
    expect(last).toMatchObject({ step: 'waiting', attempt: A, expiresAt: at.codeUntil });
    const [next] = stayed(last, at.codeUntil - 2_000);
    expect(next).toMatchObject({ step: 'expired', attempt: at.fresh, round: 1 });
  });

  test('throws no code away that still has time, and does not go on for ever', () => {
    expect(stayed(sessions.waiting, 1_000)[0]).toBe(sessions.waiting);
    const last = { ...sessions.waiting, round: 2, expiresAt: at.codeUntil } as KioskSession;
    expect(stayed(last, at.codeUntil - 2_000)[0]).toBe(last);
  });

  test('leaves the code alone that a phone has scanned, but waits longer for that phone', () => {
    const scanned = { ...sessions.waiting, phone: 'scanned', expiresAt: 50_000 } as KioskSession;
    expect(stayed(scanned, 48_000)[0]).toMatchObject({ phone: 'scanned', expiresAt: 48_000 + times.confirm });
    const last = { ...scanned, expiresAt: at.codeUntil } as KioskSession;
    expect(stayed(last, at.codeUntil - 2_000)[0]).toBe(last);
  });
});
