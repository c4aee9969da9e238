/** Whoever wants to leave while nobody can scan is told how. */
import { describe, expect, test } from 'vitest';
import { languages } from '../../../contract/language.ts';
import type { Reach } from '../../../contract/reach.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { leavingSaid } from '../../../renderer/kiosk/words/leaving-words.ts';
import { spoken } from '../../../renderer/kiosk/words/spoken.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';

const well: Reach = { state: 'well' };
const ill: Reach = { state: 'ill', what: 'network', since: 0 };
const around: Parameters<typeof leavingSaid>[1] = {
  ...{ signOut: { on: true, closing: '19:00' }, reach: well, ways: ['website'], leaving: false },
};
const attract: KioskSession = { step: 'attract' };
const closed: KioskSession = { step: 'closed', reason: 'store.full' };
const resting: KioskSession = { step: 'resting', opensAt: 0 };
const trouble = (code: 'network.unreachable' | 'wechat.bad-secret' | 'wechat.busy'): KioskSession => ({
  ...{ step: 'trouble', attempt: 'a', way: 'website', code, canRetry: true, hint: null },
});

describe.each(languages)('in %s', (language) => {
  const { desk, alone } = wordsOf[language].visit.leave.elsewhere;
  const said = (session: KioskSession, more: Partial<typeof around> = {}) =>
    leavingSaid(session, { ...around, ...more }, language);

  test('they are sent to the desk while WeChat is away, the kiosk is closed, or a scan cannot work', () => {
    expect(said(attract, { reach: ill })).toBe(desk('19:00'));
    expect(said(closed)).toBe(desk('19:00'));
    expect(said(trouble('network.unreachable'))).toBe(desk('19:00'));
    expect(said(trouble('wechat.bad-secret'))).toBe(desk('19:00'));
  });

  test('outside opening hours they need no desk', () => {
    expect(said(resting)).toBe(alone('19:00'));
    expect(alone('19:00')).toContain('19:00');
    expect(alone(null)).not.toContain('null');
  });

  test('when they are signed out by themselves is said where that is so', () => {
    expect(desk('19:00')).toContain('19:00');
    expect(desk(null)).not.toMatch(/null|\d/);
  });

  test('nothing is said where people do not sign out, where the screen says it, and in an evacuation', () => {
    expect(said(attract)).toBeNull();
    expect(said(closed, { signOut: { on: false, closing: null } })).toBeNull();
    expect(said({ step: 'closed', reason: 'house.evacuated' })).toBeNull();
    expect(said(trouble('network.unreachable'), { leaving: true })).toBeNull();
    expect(said(trouble('wechat.busy'))).toBeNull();
    expect(said(trouble('wechat.bad-secret'), { ways: ['website', 'miniProgram'] })).toBeNull();
  });

  test('a screen reader says it as well', () => {
    expect(spoken(closed, around, language)).toContain(desk('19:00'));
  });
});
