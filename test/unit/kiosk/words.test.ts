import { describe, expect, it } from 'vitest';
import { type FailureCode, failures } from '../../../contract/failure.ts';
import { languages } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { spoken } from '../../../renderer/kiosk/spoken.ts';
import { factsOf, tell } from '../../../renderer/words/tell.ts';

const codes = Object.keys(failures) as FailureCode[];
const says = (language: (typeof languages)[number], code: FailureCode) =>
  tell(language, { code, detail: {} });

describe.each(languages)('failures in %s', (language) => {
  it('have a heading without a full stop and an instruction with one', () => {
    for (const code of codes) {
      const { visitor, staff } = says(language, code);
      for (const said of [visitor, staff]) {
        expect(said.what, code).toMatch(/\S[^.。！!]$/);
        expect(said.todo, code).toMatch(/[.。]$/);
        expect(said.what + said.todo, code).not.toMatch(/[{}|]/);
      }
    }
  });

  it('never show a visitor what only staff understand', () => {
    for (const code of codes) {
      const { visitor } = says(language, code);
      expect(visitor.what + visitor.todo, code).not.toMatch(/AppI[Dd]|AppSecret|errcode|\d{4,}|state/);
    }
  });

  it('send the visitor to the desk where only staff can help', () => {
    const atDesk = says(language, 'setup.incomplete').visitor;
    for (const code of codes.filter((one) => failures[one].show === 'staff')) {
      expect(says(language, code).visitor, code).toEqual(atDesk);
    }
  });

  it('hold no half-width punctuation between Chinese characters', () => {
    if (language === 'en') return;
    for (const code of codes) {
      const { visitor, staff } = says(language, code);
      const all = [visitor.what, visitor.todo, staff.what, staff.todo].join(' ');
      expect(all, code).not.toMatch(/\p{Script=Han}[,;:?!.()]|[,;:?!()]\p{Script=Han}/u);
    }
  });
});

it('a detail finds its place, and words stand in where it is missing', () => {
  expect(tell('en', { code: 'staff.wait', detail: { seconds: 30 } }).staff.todo).toContain('30 seconds');
  expect(says('en', 'staff.wait').staff.todo).toContain('a few seconds');
});

it('facts are one line for support', () => {
  expect(factsOf({ errcode: 40125, rid: '66b5fb8f-1' })).toBe('errcode 40125 · rid 66b5fb8f-1');
  expect(factsOf({})).toBe('');
});

const attempt = 'a';
const everyStep: readonly KioskSession[] = [
  { step: 'attract' },
  { step: 'closed', reason: 'secret.missing' },
  { step: 'opening', attempt, round: 0 },
  { step: 'waiting', attempt, round: 0, phone: 'away', expiresAt: 1, life: 1 },
  { step: 'waiting', attempt, round: 0, phone: 'scanned', expiresAt: 1, life: 1 },
  { step: 'waiting', attempt, round: 0, phone: 'cancelled', expiresAt: 1, life: 1 },
  { step: 'expired', attempt, round: 1 },
  { step: 'exchanging', attempt },
  { step: 'greeting', attempt, visitor: { name: '', avatar: null }, firstVisit: true, visits: 1 },
  { step: 'refused', attempt },
  { step: 'trouble', attempt, code: 'wechat.bad-secret', canRetry: false, hint: null },
];

it.each(languages)('a screen reader hears every change of step in %s', (language) => {
  const heard = everyStep.map((session) => spoken(session, language));
  expect(new Set(heard).size).toBe(everyStep.length);
  expect(heard.every((text) => text.trim().length > 3)).toBe(true);
});
