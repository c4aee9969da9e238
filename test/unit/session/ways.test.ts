import { describe, expect, test } from 'vitest';
import type { KioskSession } from '../../../contract/session.ts';
import { times } from '../../../main/session/next.ts';
import { reduce } from '../../../main/session/reduce.ts';
import { A, at, events, sessions } from './samples.ts';

describe('with several ways to sign in', () => {
  test('a visitor starts with the first one, and may choose another at any moment before a code is there', () => {
    expect(reduce(sessions.attract, events.started, at)[0]).toMatchObject({ way: 'website' });
    for (const step of ['opening', 'waiting', 'expired', 'trouble'] as const) {
      const [after, effects] = reduce(sessions[step], events.wayChosen, at);
      expect(after).toMatchObject({ step: 'opening', way: 'miniProgram', attempt: 'next' });
      expect(effects).toContainEqual({ do: 'open', attempt: 'next', way: 'miniProgram' });
    }
  });

  test('choosing the way that is there already, or one that is not set up, changes nothing', () => {
    expect(reduce(sessions.waiting, { type: 'wayChosen', way: 'website' }, at)[0]).toBe(sessions.waiting);
    expect(reduce(sessions.waiting, { type: 'wayChosen', way: 'officialAccount' }, at)[0]).toBe(
      sessions.waiting,
    );
  });

  test('a retry stays with the way the visitor chose, unless staff have switched it off meanwhile', () => {
    const trouble = { ...sessions.trouble, way: 'miniProgram' } as KioskSession;
    expect(reduce(trouble, events.retried, at)[0]).toMatchObject({ step: 'opening', way: 'miniProgram' });
    expect(reduce(trouble, events.retried, { ...at, ways: ['website'] })[0].step).toBe('attract');
  });

  test("a browser's page that nobody used is not opened again", () => {
    const waiting = { ...sessions.waiting, way: 'browser' } as KioskSession;
    expect(reduce(waiting, events.timeUp, at)[0].step).toBe('attract');
  });

  test('a renewed QR is of the same way', () => {
    const waiting = { ...sessions.waiting, way: 'officialAccount' } as KioskSession;
    expect(reduce(waiting, events.timeUp, at)[0]).toMatchObject({ step: 'expired', way: 'officialAccount' });
  });
});

test('a stranger is asked on the phone: the kiosk goes on waiting for that phone, and a second code is taken', () => {
  const exchanging = { ...sessions.exchanging, way: 'officialAccount' } as KioskSession;
  const [asking] = reduce(exchanging, events.consentAsked, at);
  expect(asking).toMatchObject({
    step: 'waiting',
    phone: 'scanned',
    way: 'officialAccount',
    life: times.confirm,
  });
  expect(reduce(asking, events.codeAccepted, at)[0]).toMatchObject({ step: 'exchanging', attempt: A });
});

test('staff are told the address that WeChat refused', () => {
  const detail = { errcode: 40164, ip: '203.0.113.7' };
  const failure = { code: 'wechat.ip-refused', detail } as const;
  expect(reduce(sessions.exchanging, { type: 'signInFailed', attempt: A, failure }, at)[0]).toMatchObject({
    hint: 'wechat.ip-refused · errcode 40164 · IP 203.0.113.7',
  });
});
