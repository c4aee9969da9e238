import { expect, test } from 'vitest';
import { failures } from '../../../contract/failure.ts';
import { apiErrors, authorizeErrors, wechatErrors } from '../../../contract/wechat-errors.ts';
import { failureOfAnswer, failureOfErrcode, refusedAddressOf } from '../../../main/exchange/errcodes.ts';

/** Every number of wechat-protocol.md, 5.1, as written there. */
const numbersOfTheApi = [
  -1, 0, 40001, 40002, 40003, 40013, 40014, 40029, 40030, 40037, 40066, 40097, 40125, 40129, 40163, 40164,
  40169, 40226, 40227, 40243, 41001, 41002, 41003, 41004, 41006, 41008, 41009, 41030, 42001, 42002, 42003,
  42007, 43001, 43002, 43003, 43004, 43005, 43101, 44002, 45009, 45011, 45047, 47001, 48001, 48004, 50001,
  50002, 61023, 61451, 87009, 89501, 89503, 89506, 89507,
];

/** And of 5.3. */
const numbersOfThePage = [
  10003, 10004, 10005, 10006, 10009, 10010, 10011, 10012, 10013, 10015, 10016, 10017, 10038, 10039, 10057,
];

/** 5.2: what WeChat really said. */
const realStrings: readonly (readonly [number, string])[] = [
  [-1, 'system error, rid: 66cd715a-508071c4-210374e9'],
  [40002, 'invalid grant_type, rid: 6509796a-7773bfe1-1d60f7f1'],
  [40003, 'invalid openid, rid: 66d19aa4-3f927127-199f930f'],
  [40013, 'invalid appid, rid: 664ef1ea-61270f43-2b492c40'],
  [40014, 'invalid access_token rid: 606e6c56-2fdd935e-10794ce4'],
  [40029, 'invalid code, rid: 652d44d0-1d0af18b-5b069232'],
  [40030, 'invalid refresh_token, rid: 6114eeb9-0032c16a-61fbf7ce'],
  [40125, 'invalid appsecret, rid: 66b5fb8f-5e3c0071-3d7f539a'],
  [40163, 'code been used, rid: 6206378a-793424c0-2e4091cc'],
  [
    40164,
    'invalid ip 101.226.140.206 ipv6 ::ffff:101.226.140.206, not in whitelist rid: 64e5d2d0-18b1978d-6abec211',
  ],
  [40226, 'code blocked, hints: [ req_id: qEjdmsNre-EYNDhA ]'],
  [41002, 'appid missing rid: 645a6274-7b8e3e26-083122bf'],
  [41004, 'appsecret missing, rid: 676e9935-63f9e0f3-1bed68cf'],
  [41008, 'missing code, hints: [ req_id: jCbezQaLRa-yh_Wxa ]'],
  [41030, 'invalid page rid: 668e65c4-5fb6edf6-1dbde6c3'],
  [45009, 'reach max api daily quota limit rid: 68d49773-32044106-7794eb1b'],
  [45011, 'api minute-quota reach limit, must slower, retry next minute, rid: 6336ebac-467cadb4-7e34493a'],
  [47001, 'data format error rid: 6224da16-28d1f65f-752db176'],
  [48001, 'api unauthorized, rid: 62fb9bc8-078c24da-4202f278'],
  [50002, 'user limited rid: 639d9c3a-734734d7-678da90c'],
  [87009, 'invalid signature rid: 6552e3da-6397437b-3f0d4f01'],
];

test.each(numbersOfTheApi)('%i of the API has a failure', (number) => {
  const row = apiErrors.find((each) => each.number === number);
  expect(row).toBeDefined();
  if (number === 0) expect(row).toMatchObject({ code: null, retry: null });
  else expect(failures).toHaveProperty([row?.code ?? '']);
});

test.each(numbersOfThePage)('%i of the authorise page has a failure', (number) => {
  const row = authorizeErrors.find((each) => each.number === number);
  expect(row?.where).toEqual(['authorize-page']);
  expect(row?.code).toMatch(/^authorize\./);
});

test('no number stands twice', () =>
  expect(wechatErrors.size).toBe(apiErrors.length + authorizeErrors.length));

test('only numbers that no source explains are unknown to us', () => {
  const unknown = [...wechatErrors.values()].filter(({ code }) => code?.endsWith('.unknown'));
  expect(unknown.map(({ number }) => number)).toEqual([40227, 10017, 10038]);
});

test('what may be retried and what may not is the same in both tables', () => {
  for (const { number, code, retry } of wechatErrors.values()) {
    if (code === null || code.endsWith('.unknown')) continue;
    const { show } = failures[code];
    if (retry === 'config' || retry === 'bug') expect([number, show]).toEqual([number, 'staff']);
    if (retry === 'new-code' || retry === 'token') expect([number, show]).toEqual([number, 'visitor']);
  }
});

test.each(realStrings)('%i: %s', (number, errmsg) => {
  const row = wechatErrors.get(number);
  expect(errmsg.startsWith(row?.errmsg ?? '?')).toBe(true);
  const failure = failureOfAnswer(number, errmsg);
  expect(failure.code).toBe(row?.code);
  expect(failure.detail).toMatchObject({
    errcode: number,
    rid: /(?:rid|req_id): ([\w-]+)/.exec(errmsg)?.[1],
  });
});

test('an old text without a request id is understood as well', () => {
  const errmsg = 'invalid appsecret, view more at http://t.cn/RAEkdVq, hints: [ req_id: EJEBB5yFe ]';
  expect(failureOfAnswer(40125, errmsg).detail).toEqual({ errcode: 40125, rid: 'EJEBB5yFe' });
  expect(failureOfAnswer(40125, 'invalid appsecret').detail).toEqual({ errcode: 40125 });
});

test('a number that nobody knows keeps itself and its request id', () => {
  expect(failureOfErrcode(98765)).toBe('wechat.unknown');
  expect(failureOfAnswer(98765, 'what, rid: 6206378a-793424c0-2e4091cc').plain()).toEqual({
    code: 'wechat.unknown',
    detail: { errcode: 98765, rid: '6206378a-793424c0-2e4091cc' },
  });
});

test.each([
  ['invalid ip 101.226.140.206 ipv6 ::ffff:101.226.140.206, not in whitelist', '101.226.140.206'],
  ['invalid ip ::ffff:203.0.113.7, not in whitelist', '203.0.113.7'],
  ['invalid ip 2001:db8::1 ipv6 2001:db8::1, not in whitelist', '2001:db8::1'],
  ['invalid ip 999.1.1.1, not in whitelist', null],
  ['invalid ip <b>1.2.3.4</b>, not in whitelist', null],
  ['not in whitelist', null],
])('the address to add: %s', (errmsg, address) => {
  expect(refusedAddressOf(errmsg)).toBe(address);
  expect(failureOfAnswer(40164, errmsg).detail['ip']).toBe(address ?? undefined);
});
