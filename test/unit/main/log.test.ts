import { expect, test } from 'vitest';
import { lineOf, redact } from '../../../main/log.ts';

test.each([
  [
    'https://api.weixin.qq.com/sns/oauth2/access_token?appid=wx1&secret=0123456789abcdef0123456789abcdef&code=011H1G000wIeYT1NwR300yrNXp2H1G0W',
  ],
  ['{"access_token":"61_qyeZXHYKN8ZZAtlHw0aPAW_lmdw2lH6k3St3W0g","openid":"x"}'],
  ['state=0123456789abcdef0123456789abcdef'],
  ['a stray 0123456789abcdef0123456789abcdef in a sentence'],
  ['refresh_token=abc'],
  ['pin=274813'],
])('a secret in %j does not reach the log', (text) => {
  const line = redact(text);
  for (const secret of ['0123456789abcdef', '011H1G000wIe', '61_qye', '=abc', '274813'])
    expect(line).not.toContain(secret);
});

test('of an openId only the tail is kept, so that one visitor can still be followed', () => {
  expect(redact('openid oLUsU65p8YkL8o2sVSyWL8dXfVwE signed in')).toBe('openid o…fVwE signed in');
});

test('a stranger’s text cannot forge a second line or steer a terminal', () => {
  expect(lineOf('door', 'refused', { call: 'x\r\n2026 info session signed-in\u001b[2J' })).not.toMatch(
    /[\r\n\u001b]/,
  );
});

test('a line is room, fact, key=value', () => {
  expect(
    lineOf('session', 'greeting', { attempt: '0190b3c4-1111-7222-8333-444455556666', ms: 3, name: 'a b' }),
  ).toBe('session greeting attempt=0190b3c4-1111-7222-8333-444455556666 ms=3 name="a b"');
});
