import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { accept } from '../../../main/callback/accept.ts';
import { isCallback } from '../../../main/callback/navigation.ts';
import { type Attempts, createAttempts, stateLife } from '../../../main/scan/attempts.ts';
import { fc, tries } from '../../properties.ts';

const home = 'https://desk.example/wechat/callback';
let now = 0;
let attempts: Attempts;
let state: string;

beforeEach(() => {
  now = 0;
  attempts = createAttempts(() => now);
  state = attempts.issue('a', 'website');
});

const outcome = (query: string, view = 'a') => {
  try {
    return accept(new URL(`${home}?${query}`).searchParams, attempts, 'website', view).code;
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
};

describe('a callback', () => {
  test('with the right state and a code is accepted', () =>
    expect(outcome(`code=abc&state=${state}`)).toBe('abc'));

  test('is accepted once', () => {
    outcome(`code=abc&state=${state}`);
    expect(outcome(`code=abc&state=${state}`)).toBe('callback.unknown-state');
  });

  test.each([
    ['no state', () => 'code=abc', 'callback.no-state'],
    ['an empty state', () => 'code=abc&state=', 'callback.no-state'],
    ['a wrong state', () => `code=abc&state=${'0'.repeat(32)}`, 'callback.unknown-state'],
    [
      'a state with something stuck to it',
      () => `code=abc&state=${state}https://i.maxthon.cn`,
      'callback.unknown-state',
    ],
    ['two states', () => `code=abc&state=${state}&state=${state}`, 'callback.doubled'],
    ['two codes', () => `code=abc&code=def&state=${state}`, 'callback.doubled'],
    ['no code', () => `state=${state}`, 'callback.declined'],
    ['an empty code', () => `code=&state=${state}`, 'callback.declined'],
    ['a code of 10 kB', () => `code=${'x'.repeat(10_240)}&state=${state}`, 'callback.bad-code'],
    ['a code that is markup', () => `code=%3Cscript%3E&state=${state}`, 'callback.bad-code'],
  ])('with %s is refused', (_what, query, code) => expect(outcome(query())).toBe(code));

  test('of an attempt whose state is too old is refused', () => {
    now = stateLife;
    expect(outcome(`code=abc&state=${state}`)).toBe('callback.expired-state');
  });

  test("that carries another view's state is refused, and that state is spent", () => {
    expect(outcome(`code=abc&state=${state}`, 'b')).toBe('callback.unknown-state');
    expect(outcome(`code=abc&state=${state}`)).toBe('callback.unknown-state');
  });

  test('of an attempt that is over is refused', () => {
    attempts.drop('a');
    expect(outcome(`code=abc&state=${state}`)).toBe('callback.unknown-state');
  });

  test('never throws anything but a Failure, whatever the query is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const result = outcome(query.replaceAll('#', ''));
        expect(result).toMatch(/^callback\./);
      }),
      tries(2_000),
    );
  });
});

test('100,000 states are all different and 128 bits long', () => {
  const seen = new Set(Array.from({ length: 100_000 }, (_, n) => attempts.issue(String(n % 10), 'website')));
  expect(seen.size).toBe(100_000);
  for (const one of seen) expect(one).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  [`${home}?code=1&state=2`, true],
  [`${home}`, true],
  ['http://desk.example/wechat/callback?code=1', false],
  ['https://desk.example:8443/wechat/callback', false],
  ['https://desk.example.evil.invalid/wechat/callback', false],
  ['https://evil.invalid/wechat/callback', false],
  ['https://desk.example@evil.invalid/wechat/callback', false],
  ['https://user@desk.example/wechat/callback', false],
  ['https://desk.example/wechat/callback/', false],
  ['https://desk.example/wechat/callback2', false],
  ['https://desk.example/wechat/../wechat/callback', true],
  ['not an address', false],
])('%s is the callback: %s', (address, is) => expect(isCallback(address, home)).toBe(is));
