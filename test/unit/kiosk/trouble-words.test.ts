import { describe, expect, it } from 'vitest';
import { type Way, ways } from '../../../contract/channel.ts';
import { type FailureCode, failures } from '../../../contract/failure.ts';
import { languages } from '../../../contract/language.ts';
import { otherWays, type TroubleSession, troubleSaid } from '../../../renderer/kiosk/words/trouble-words.ts';
import { wordsOf } from '../../../renderer/kiosk/words/words.ts';

const trouble = (code: FailureCode): TroubleSession => ({
  step: 'trouble',
  attempt: 'a',
  way: 'officialAccount',
  code,
  canRetry: false,
  hint: null,
});
const says = (code: FailureCode, offered: readonly Way[] = ways) =>
  troubleSaid(trouble(code), { ways: offered, leaving: false }, 'en');

describe('when one way is out of order', () => {
  it('the visitor is offered the others', () => {
    expect(otherWays(trouble('listener.off'), ways)).toEqual(['website', 'miniProgram', 'browser']);
    expect(says('listener.off')).toEqual(wordsOf.en.wayOff);
  });

  it('and is sent to the desk where there is no other', () => {
    expect(otherWays(trouble('listener.off'), ['officialAccount'])).toEqual([]);
    expect(says('listener.off', ['officialAccount']).todo).toContain('front desk');
    expect(says('listener.off', ['officialAccount'])).not.toEqual(wordsOf.en.wayOff);
  });

  it('a failure that visitors can mend keeps its own words', () => {
    expect(says('wechat.snapshot-user').todo).toContain('使用完整服务');
    expect(otherWays(trouble('wechat.snapshot-user'), ways)).toHaveLength(3);
  });
});

it('what stops every way offers none', () => {
  for (const code of ['store.full', 'network.unreachable', 'setup.incomplete', 'internal'] as const) {
    expect(otherWays(trouble(code), ways), code).toEqual([]);
  }
});

describe.each(languages)('whoever is leaving, in %s', (language) => {
  const codes = (Object.keys(failures) as FailureCode[]).filter(
    // To whom it is said that they were never signed in, and that nobody is while the house burns.
    (code) => code !== 'visit.none' && code !== 'house.evacuated',
  );
  const said = (code: FailureCode, offered: readonly Way[] = ways) =>
    troubleSaid(trouble(code), { ways: offered, leaving: true }, language);
  const signingIn = /登记|登記|\bsign in\b/i;

  it('is never told to sign in', () => {
    for (const code of codes)
      for (const offered of [ways, ['officialAccount'] as const])
        expect(Object.values(said(code, offered)).join(' '), code).not.toMatch(signingIn);
  });

  it('is told whom to tell where the kiosk can do nothing', () => {
    expect(said('setup.incomplete')).toEqual(wordsOf[language].visit.leave.off);
    expect(said('visit.at-desk')).toEqual(wordsOf[language].visit.leave.off);
  });
});
