/** What the kiosk shows of itself belongs to whoever stands there: for how long, and what staff change meanwhile. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyForm, type VisitForm } from '../../../contract/form.ts';
import type { KioskLook } from '../../../contract/kiosk.ts';
import { isNobodys, type KioskSession } from '../../../contract/session.ts';
import { newSettings } from '../../../main/settings/settings.ts';
import { createLook } from '../../../main/windows/look.ts';
import { sessions } from '../session/samples.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function kiosk(form: VisitForm = emptyForm) {
  let settings = { ...newSettings(), form };
  const told: KioskLook[] = [];
  const look = createLook(
    () => settings,
    false,
    () => null,
    (now) => told.push(now),
  );
  return {
    look,
    told,
    ask(asked: VisitForm) {
      settings = { ...settings, form: asked };
      look.changed();
    },
  };
}

const waiting = sessions.waiting as Extract<KioskSession, { step: 'waiting' }>;
const minute = 60_000;

describe('a code that stands for whoever comes', () => {
  test('is nobody’s once it was renewed oftener than for a visitor who began it', () => {
    expect(isNobodys({ ...waiting, round: 2 })).toBe(false);
    expect(isNobodys({ ...waiting, round: 3 })).toBe(true);
    expect(isNobodys({ ...waiting, round: 3, phone: 'scanned' })).toBe(false);
  });

  test('goes back to the kiosk’s own language a minute after somebody chose another and went away', () => {
    const { look } = kiosk();
    look.follow({ ...waiting, round: 3 });
    look.speak('en');
    vi.advanceTimersByTime(minute - 1);
    expect(look.current().language).toBe('en');
    vi.advanceTimersByTime(1);
    expect(look.current().language).toBe('zh-CN');
  });

  test('keeps the language of whoever scans it', () => {
    const { look } = kiosk();
    look.follow({ ...waiting, round: 3 });
    look.speak('en');
    look.follow({ ...waiting, round: 3, phone: 'scanned' });
    vi.advanceTimersByTime(minute);
    expect(look.current().language).toBe('en');
  });
});

test('a kiosk that closes is back in its own language within a minute', () => {
  const { look } = kiosk();
  look.follow(waiting);
  look.speak('en');
  vi.advanceTimersByTime(2 * minute);
  expect(look.current().language).toBe('en');
  look.follow(sessions.resting);
  vi.advanceTimersByTime(minute);
  expect(look.current().language).toBe('zh-CN');
});

test('the questions in front of a visitor stay what they were, and are new for the next one', () => {
  const form: VisitForm = { consent: null, types: [], fields: [], askName: true };
  const { look, told, ask } = kiosk(form);
  look.follow(sessions.asking);
  ask(emptyForm);
  expect(told.at(-1)?.form).toEqual(form);
  look.follow(sessions.greeting);
  expect(told.at(-1)?.form).toEqual(emptyForm);
});
