/** More of the published answers of wechat-protocol.md, section 9; V01 to V29 are mostly in answers.test.ts. */
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import {
  AppTokenAnswer,
  LoginAnswer,
  PhoneAnswer,
  RefreshAnswer,
  TokenAnswer,
  UserAnswer,
} from '../../../main/exchange/wechat-answers.ts';
import { parseAnswer, readAnswer, readPicture } from '../../../main/exchange/wechat-http.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseAnswer(bytes(text));

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown.plain();
    throw thrown;
  }
  throw new Error('did not fail');
}

describe('tokens', () => {
  test('V02 with a unionid', () => {
    const text =
      '{"access_token":"ACCESS_TOKEN","expires_in":7200,"refresh_token":"REFRESH_TOKEN","openid":"OPENID","scope":"SCOPE","unionid":"o6_bmasdasdsad6_2sgVt7hMZOPfL"}';
    expect(readAnswer(parse(text), TokenAnswer)).toMatchObject({
      unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL',
      scope: ['SCOPE'],
      is_snapshotuser: 0,
    });
  });
  test('V05 token and user in one', () => {
    const text =
      '{"access_token":"A","city":"Pudong New District","country":"CN","expires_in":7200,"headimgurl":"http://wx.qlogo.cn/mmopen/X/0","language":"zh_CN","nickname":"某某某","openid":"ohS-VwAJ9GEXlplngwybJ3Z-ZHrI","privilege":[],"province":"Shanghai","refresh_token":"R","scope":"snsapi_login","sex":1,"unionid":"ohHrhwKnD9TOunEW0eKTS45vS5Qo"}';
    expect(readAnswer(parse(text), TokenAnswer)).toMatchObject({
      openid: 'ohS-VwAJ9GEXlplngwybJ3Z-ZHrI',
      scope: ['snsapi_login'],
    });
    expect(readAnswer(parse(text), UserAnswer).nickname).toBe('某某某');
  });
  test.each([
    [
      'V06',
      '{"access_token":"61_q","expires_in":7200,"refresh_token":"61_A","openid":"o4Npv5uYBUPKKQFW7pb70JcN9eQo","scope":"snsapi_userinfo","unionid":"oLW1-5lyrV-yC45pnZAvPJUd0GlY","is_snapshotuser":1}',
    ],
    [
      'V44',
      '{"access_token":"86_8","expires_in":7200,"refresh_token":"86_4","openid":"oUSqc6cEcBI2fiO76sZDVgSVN0rY","scope":"snsapi_userinfo","unionid":"oeA830tP2C2EzJPoSBQBdCNg8Iw0","is_snapshotuser":1}',
    ],
  ])('%s of a snapshot user', (_name, text) =>
    expect(readAnswer(parse(text), TokenAnswer).is_snapshotuser).toBe(1),
  );
  test('V01 as the answer to a refresh', () => {
    const text =
      '{"access_token":"A","expires_in":7200,"refresh_token":"R","openid":"OPENID","scope":"SCOPE"}';
    expect(readAnswer(parse(text), RefreshAnswer)).toEqual({
      access_token: 'A',
      refresh_token: 'R',
      openid: 'OPENID',
    });
  });
  test('V12 V35 the ordinary token, its life as number or text', () => {
    expect(readAnswer(parse('{"access_token":"1234567890","expires_in":7200}'), AppTokenAnswer)).toEqual({
      access_token: '1234567890',
      expires_in: 7200,
    });
    expect(
      readAnswer(parse('{"access_token":"mock_access_token","expires_in":"1500"}'), AppTokenAnswer)
        .expires_in,
    ).toBe(1500);
  });
});

describe('users', () => {
  test('V23 after 2021-10', () => {
    const text =
      '{"openid":"oj4su0bjIN9OgCfjzdJNL4CLayWo","nickname":"不忘初心","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"https:\\/\\/thirdwx.qlogo.cn\\/mmopen\\/vi_32\\/X\\/132","privilege":[],"unionid":"oCzyo5ztNxY6R_CaRymNbsA08OLM"}';
    expect(readAnswer(parse(text), UserAnswer)).toEqual({
      openid: 'oj4su0bjIN9OgCfjzdJNL4CLayWo',
      unionid: 'oCzyo5ztNxY6R_CaRymNbsA08OLM',
      nickname: '不忘初心',
      headimgurl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/X/132',
      // Kept for staff to read as WeChat sent them: empty since that October.
      ...{ sex: 0, language: '', city: '', province: '', country: '' },
    });
  });
  test('V28 without an openid is no answer', () => {
    const text =
      '{"unionid":"this_is_an_arbitrary_wechat_union_id","headimgurl":"https://github.com/images/error/octocat_happy.gif","nickname":"wechat bot"}';
    expect(failureOf(() => readAnswer(parse(text), UserAnswer))).toEqual({
      code: 'wechat.bad-answer',
      detail: { field: 'openid' },
    });
  });
  test('V42 an avatar with broken bytes is still a text', () => {
    const text = '{"openid":"o","nickname":"x","headimgurl":"https://thirdwx.qlogo.cn/@P\ufffdC\\/132"}';
    expect(readAnswer(parse(text), UserAnswer).headimgurl).toContain('@P\ufffdC/132');
  });
});

describe('sessions: the session_key is gone as soon as the answer is read', () => {
  test.each([
    [
      'V30',
      '{"session_key":"D1ZWEygStjuLCnZ9IN2l4Q==","expires_in":7200,"openid":"o16wA0b4AZKzgVJR3MBwoUdTfU_E","unionid":"or4zX05h_Ykt4ju0TUfx3CQsvfTo"}',
      { openid: 'o16wA0b4AZKzgVJR3MBwoUdTfU_E', unionid: 'or4zX05h_Ykt4ju0TUfx3CQsvfTo' },
    ],
    [
      'V31',
      '{"session_key":"n1HE228Kq\\/i3HRlz\\/K71Aw==","openid":"odrHN4p1UMWRdQfMK4xm9dtQXvf8","unionid":"oLLUdsyyVLcjdxFXiOV2pZYuOdR0"}',
      { openid: 'odrHN4p1UMWRdQfMK4xm9dtQXvf8', unionid: 'oLLUdsyyVLcjdxFXiOV2pZYuOdR0' },
    ],
    [
      'V32',
      '{"openid":"o6_bmjrPTlm6_2sgVt7hMZOPxxxx","session_key":"tiihtNczf5v6AKRyjwExxxx=","unionid":"o6_bmasdasdsad6_2sgVt7hMZOxxxx","errcode":0,"errmsg":"ok"}',
      { openid: 'o6_bmjrPTlm6_2sgVt7hMZOPxxxx', unionid: 'o6_bmasdasdsad6_2sgVt7hMZOxxxx' },
    ],
  ])('%s', (_name, text, expected) => expect(readAnswer(parse(text), LoginAnswer)).toEqual(expected));
});

test('V33 a phone number with a numeric country code, and with one of text', () => {
  const numeric =
    '{"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"13123456789","purePhoneNumber":"13123456789","countryCode":86,"watermark":{"timestamp":1637744274,"appid":""}}}';
  expect(readAnswer(parse(numeric), PhoneAnswer).phone_info.countryCode).toBe('86');
  const text = numeric.replace('86,', '"86",').replaceAll('13123456789', '13800138000');
  expect(readAnswer(parse(text), PhoneAnswer).phone_info).toMatchObject({
    countryCode: '86',
    purePhoneNumber: '13800138000',
  });
});

describe('refusals', () => {
  test.each([
    [
      'V09',
      '{"errcode":40029,"errmsg":"invalid code, rid: 652d44d0-1d0af18b-5b069232"}',
      'wechat.code-invalid',
      '652d44d0-1d0af18b-5b069232',
    ],
    [
      'V11',
      '{"errcode":40003,"errmsg":"invalid openid","media_id":"12323423dsfafsf232f"}',
      'wechat.bad-request',
      undefined,
    ],
    ['V15', '{"errcode":41009,"errmsg":"missing openid"}', 'wechat.bad-request', undefined],
    ['V17', '{"errcode":41003,"errmsg":"refresh_token missing"}', 'wechat.bad-request', undefined],
    [
      'V36',
      '{"errcode":41002,"errmsg":"appid missing rid: 645a6274-7b8e3e26-083122bf"}',
      'wechat.bad-request',
      '645a6274-7b8e3e26-083122bf',
    ],
    [
      'V38',
      '{"errcode":40226,"errmsg":"code blocked, hints: [ req_id: qEjdmsNre-EYNDhA ]"}',
      'wechat.person-restricted',
      'qEjdmsNre-EYNDhA',
    ],
    [
      'V43 first',
      '{"errcode":40029,"errmsg":"invalid code, hints: [ req_id: EJEBB5yFe-bavp_ ]"}',
      'wechat.code-invalid',
      'EJEBB5yFe-bavp_',
    ],
    [
      'V43 then',
      '{"errcode":40163,"errmsg":"code been used, hints: [ req_id: EJEBzzyFe-k3K5jA ]"}',
      'wechat.code-used',
      'EJEBzzyFe-k3K5jA',
    ],
  ])('%s', (_name, text, code, rid) => {
    const failure = failureOf(() => readAnswer(parse(text), TokenAnswer));
    expect(failure.code).toBe(code);
    expect(failure.detail['rid']).toBe(rid);
  });

  test('V37 where a picture should be', () => {
    const text = '{"errcode":41030,"errmsg":"invalid page rid: 668e65c4-5fb6edf6-1dbde6c3"}';
    expect(failureOf(() => readPicture(bytes(text)))).toEqual({
      code: 'wechat.page-unpublished',
      detail: { errcode: 41030, rid: '668e65c4-5fb6edf6-1dbde6c3' },
    });
  });
  test('neither a picture nor an error is no answer', () => {
    for (const text of ['{"errcode":0,"errmsg":"ok"}', '<html>', '']) {
      expect(failureOf(() => readPicture(bytes(text))).code).toBe('wechat.bad-answer');
    }
  });
});
