import { describe, expect, it } from 'vitest';
import { type Way, ways } from '../../../contract/channel.ts';
import { type FailureCode, failures } from '../../../contract/failure.ts';
import { languages } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { factsOf, tell } from '../../../contract/words/tell.ts';
import { spoken } from '../../../renderer/kiosk/words/spoken.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';

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
  const refused = tell('zh-CN', { code: 'wechat.ip-refused', detail: { ip: '203.0.113.7' } });
  expect(refused.staff.todo).toContain('203.0.113.7');
});

it('facts are one line for support', () => {
  expect(factsOf({ errcode: 40125, rid: '66b5fb8f-1' })).toBe('errcode 40125 · rid 66b5fb8f-1');
  expect(factsOf({})).toBe('');
});

const signOut = { on: true, closing: null };

const everyStep = (way: Way): readonly KioskSession[] => {
  const of = { attempt: 'a', way };
  const waiting = { ...of, step: 'waiting', round: 0, picture: null, expiresAt: 1, life: 1 } as const;
  const who = { visitor: { name: '', avatar: null }, firstVisit: true, visits: 1 } as const;
  return [
    { step: 'attract' },
    { step: 'closed', reason: 'secret.missing' },
    { step: 'opening', ...of, round: 0 },
    { ...waiting, phone: 'away' },
    { ...waiting, phone: 'scanned' },
    { ...waiting, phone: 'cancelled' },
    { step: 'expired', ...of, round: 1 },
    { step: 'exchanging', ...of },
    { step: 'consent', ...of },
    { step: 'asking', ...of, ...who, remembered: {}, type: null, askName: false, here: false },
    { step: 'greeting', ...of, ...who, left: false, here: false, asked: false, atDesk: false },
    { step: 'greeting', ...of, ...who, left: false, here: true, asked: false, atDesk: false },
    { step: 'greeting', ...of, ...who, left: true, here: false, asked: false, atDesk: false },
    { step: 'refused', ...of },
    { step: 'trouble', ...of, code: 'wechat.bad-secret', canRetry: false, hint: null },
  ];
};

describe.each(languages)('a screen reader in %s', (language) => {
  it.each(ways)('hears every change of step on the way %s', (way) => {
    const steps = everyStep(way);
    const heard = steps.map((session) =>
      spoken(session, { ways, reach: { state: 'well' }, signOut, leaving: false }, language),
    );
    expect(new Set(heard).size).toBe(steps.length);
    expect(heard.every((text) => text.trim().length > 3)).toBe(true);
  });
});

describe.each(languages)('the ways in %s', (language) => {
  const words = wordsOf[language].ways;

  it('have names of their own, short enough for a switch of four', () => {
    const names = ways.map((way) => words[way].name);
    expect(new Set(names).size).toBe(ways.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(language === 'en' ? 16 : 4);
  });

  it('each take three steps and say what a picture of ours is for', () => {
    for (const way of ways) {
      expect(new Set(words[way].steps).size, way).toBe(3);
      expect(words[way].caption === null, way).toBe(way === 'website');
    }
  });
});

it.each(languages)('whoever cancels on the phone while leaving is told of signing out, in %s', (language) => {
  const cancelled: KioskSession = {
    step: 'waiting',
    attempt: 'a',
    way: 'website',
    round: 0,
    phone: 'cancelled',
    picture: null,
    life: 90_000,
    expiresAt: 0,
  };
  const around = { ways: [...ways], reach: { state: 'well' }, signOut, leaving: true } as const;
  const { leave } = wordsOf[language].visit;
  expect(spoken(cancelled, around, language)).toBe(leave.cancelled);
  expect(spoken(cancelled, { ...around, leaving: false }, language)).toBe(wordsOf[language].cancelled);
});
