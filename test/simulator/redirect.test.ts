/** Where the page goes after the person's answer: the plain address and every fault in it. */
import { describe, expect, test } from 'vitest';
import { departAfterConfirm, departAfterRefusal, redirectUrl } from '../../simulator/faults/redirect.ts';
import type { FaultAt } from '../../simulator/faults/schema.ts';
import type { Login } from '../../simulator/world/qrs.ts';
import { app } from './client.ts';

const base = 'https://lobby.example.com/cb';
const login: Login = { app, redirectUri: base, scope: 'snsapi_login', state: 'S' };
const leaving = (...faults: readonly FaultAt<'redirect'>[]) => departAfterConfirm(faults, login, 'C');

test('code and state follow a ?', () => {
  expect(
    redirectUrl(base, [
      ['code', 'C'],
      ['state', 'S'],
    ]),
  ).toBe(`${base}?code=C&state=S`);
});

test('an address that has a query gets a &', () => {
  expect(redirectUrl(`${base}?a=1`, [['code', 'C']])).toBe(`${base}?a=1&code=C`);
});

test('state is not encoded again, as with WeChat', () => {
  expect(redirectUrl(base, [['state', 'a&b=c +==']])).toBe(`${base}?state=a&b=c +==`);
});

test('without a fault the page builds the address itself', () => {
  expect(leaving()).toBeUndefined();
  expect(departAfterRefusal([], login)).toBeUndefined();
});

describe('a fault', () => {
  const cases: readonly [string, FaultAt<'redirect'>, readonly string[] | 'withheld'][] = [
    ['withholds the confirmation', { kind: 'lost' }, 'withheld'],
    ['goes nowhere', { kind: 'stuck' }, []],
    ['goes there twice', { kind: 'double' }, [`${base}?code=C&state=S`, `${base}?code=C&state=S`]],
    ['leaves the code out', { kind: 'no-code' }, [`${base}?state=S`]],
    ['leaves the state out', { kind: 'no-state' }, [`${base}?code=C`]],
    ['empties the code', { kind: 'code', value: '' }, [`${base}?code=&state=S`]],
    ['changes the state', { kind: 'state', value: 'T' }, [`${base}?code=C&state=T`]],
    ['doubles the code', { kind: 'doubled-code' }, [`${base}?code=C&code=C&state=S`]],
    ['doubles the state', { kind: 'doubled-state' }, [`${base}?code=C&state=S&state=S`]],
    ['makes the code 10 kB', { kind: 'huge-code' }, [`${base}?code=${'C'.padEnd(10_240, '0')}&state=S`]],
    [
      'goes elsewhere',
      { kind: 'elsewhere', to: 'https://evil.example/x' },
      ['https://evil.example/x?code=C&state=S'],
    ],
  ];
  test.each(cases)('%s', (_, fault, expected) => {
    expect(leaving(fault)).toEqual(expected);
  });

  test('adds up with others', () => {
    expect(leaving({ kind: 'no-code' }, { kind: 'double' })).toEqual([`${base}?state=S`, `${base}?state=S`]);
  });

  test('makes a refusal redirect with state and without code', () => {
    expect(departAfterRefusal([{ kind: 'redirect' }], login)).toEqual([`${base}?state=S`]);
  });
});
