import { describe, expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { typeOf } from '../../../contract/picture.ts';
import { pictureAddress } from '../../../main/exchange/avatar-http.ts';
import { failureOfErrcode, ridOf } from '../../../main/exchange/errcodes.ts';
import { userOf } from '../../../main/exchange/user.ts';
import { TokenAnswer, UserAnswer } from '../../../main/exchange/wechat-answers.ts';
import { parseAnswer, readAnswer } from '../../../main/exchange/wechat-http.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const readToken = (text: string) => readAnswer(parseAnswer(bytes(text)), TokenAnswer);
const readUser = (text: string) => readAnswer(parseAnswer(bytes(text)), UserAnswer);

function failureOf(work: () => unknown) {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown.plain();
    throw thrown;
  }
  throw new Error('did not fail');
}

describe('published answers are read as WeChat meant them', () => {
  test('V01 the documented token', () => {
    expect(
      readToken(
        '{"access_token":"A","expires_in":7200,"refresh_token":"R","openid":"OPENID","scope":"SCOPE"}',
      ),
    ).toMatchObject({ access_token: 'A', openid: 'OPENID', unionid: null });
  });
  test('V03 a token with string expiry and foreign fields', () => {
    expect(
      readToken(
        '{"access_token":"s","token_type":"access","refresh_token":"r","expires_in":"300","openid":"my-open-id"}',
      ).openid,
    ).toBe('my-open-id');
  });
  test('V04 a token with nothing but the two fields that matter', () => {
    expect(readToken('{"access_token":"access_token","openid":"openid"}')).toMatchObject({
      openid: 'openid',
    });
  });
  test('V22 a user with escaped slashes and Chinese', () => {
    const user = readUser(
      '{"openid":"of_Hl5zVpyj0vwzIlAyIlnXe1234","nickname":"飞翔的企鹅","sex":1,"headimgurl":"https:\\/\\/thirdwx.qlogo.cn\\/mmopen\\/vi_32\\/X\\/132","privilege":[],"unionid":"oxW9O1VAL8x-zfWP2hrqW9c81234"}',
    );
    expect(user).toMatchObject({
      nickname: '飞翔的企鹅',
      headimgurl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/X/132',
    });
  });
  test('V25 V29 users without unionid', () => {
    expect(
      readUser('{"openid":"o","nickname":"用户已经注销","sex":0,"headimgurl":"","privilege":[]}').unionid,
    ).toBeNull();
  });
  test('V26 sex as a string', () =>
    expect(readUser('{"openid":"OPENID","nickname":"N","sex":"1"}').openid).toBe('OPENID'));
  test('V27 an empty unionid and sex as a word', () => {
    expect(
      readUser('{"unionid":"","nickname":"John Smith","sex":"Male","openid":"my-open-id"}').unionid,
    ).toBeNull();
  });
  test('V45 private-use characters and raw control bytes do no harm', () => {
    expect(readUser('{"openid":"o","nickname":"TKA\ue13c\ue41d\u0014"}').nickname).toBe('TKA\ue13c\ue41d');
  });
  test('broken bytes become replacement characters, not an exception', () => {
    const whole = bytes('{"openid":"o","nickname":"x?"}');
    whole[whole.indexOf(0x3f)] = 0xac;
    expect(readAnswer(parseAnswer(whole), UserAnswer).nickname).toBe('x\ufffd');
  });
  test('a success that says errcode 0 is a success', () => {
    expect(readToken('{"errcode":0,"errmsg":"ok","access_token":"a","openid":"o"}').openid).toBe('o');
  });
});

describe('errcode is a failure on every answer', () => {
  test.each([
    [
      'V07',
      '{"errcode":40163,"errmsg":"code been used, rid: 6206378a-793424c0-2e4091cc"}',
      'wechat.code-used',
    ],
    ['V08', '{"errcode":40029,"errmsg":"invalid code"}', 'wechat.code-invalid'],
    ['V10', '{"errcode":-1,"errmsg":"system error"}', 'wechat.busy'],
    ['V14', '{"errcode":40001,"errmsg":"invalid credential"}', 'wechat.token-dead'],
    [
      'V16',
      '{"errcode":40030,"errmsg":"invalid refresh_token, rid: 6114eeb9-0032c16a-61fbf7ce"}',
      'wechat.refresh-dead',
    ],
    [
      'V18',
      '{"errcode":40125,"errmsg":"invalid appsecret, rid: 66b5fb8f-5e3c0071-3d7f539a"}',
      'wechat.bad-secret',
    ],
    [
      'V20',
      '{"errcode":48001,"errmsg":"api unauthorized, rid: 62fb9bc8-078c24da-4202f278"}',
      'wechat.unauthorized',
    ],
    [
      'V21',
      '{"errcode":50002,"errmsg":"user limited rid: 639d9c3a-734734d7-678da90c"}',
      'wechat.person-restricted',
    ],
    ['a string number', '{"errcode":"40029","errmsg":"x"}', 'wechat.code-invalid'],
    ['a number nobody knows', '{"errcode":98765,"errmsg":"x"}', 'wechat.unknown'],
    [
      'an error beside the wanted fields',
      '{"errcode":40029,"access_token":"a","openid":"o"}',
      'wechat.code-invalid',
    ],
    ['an empty object', '{}', 'wechat.bad-answer'],
    ['a list', '[]', 'wechat.bad-answer'],
    ['an openid that is a number', '{"access_token":"a","openid":1}', 'wechat.bad-answer'],
    ['no openid', '{"access_token":"a"}', 'wechat.bad-answer'],
    ['HTML', '<html>captcha</html>', 'wechat.bad-answer'],
    ['nothing', '', 'wechat.bad-answer'],
    ['prototype games', '{"__proto__":{"access_token":"a","openid":"o"}}', 'wechat.bad-answer'],
  ])('%s', (_name, text, code) => expect(failureOf(() => readToken(text)).code).toBe(code));

  test('keeps the request id for support, in both of its forms', () => {
    expect(ridOf('invalid code, rid: 652d44d0-1d0af18b-5b069232')).toBe('652d44d0-1d0af18b-5b069232');
    expect(ridOf('invalid code, hints: [ req_id: EJEBB5yFe-bavp_ ]')).toBe('EJEBB5yFe-bavp_');
    expect(ridOf('ok')).toBeNull();
  });

  test('never repeats what WeChat said: its text may hold what was sent', () => {
    const failure = failureOf(() => readToken('{"errcode":40029,"errmsg":"invalid code SECRET"}'));
    expect(JSON.stringify(failure)).not.toContain('SECRET');
  });
  test('an unknown number is told as such', () => expect(failureOfErrcode(12345)).toBe('wechat.unknown'));
});

describe('the person', () => {
  const owner = { openId: 'o1', unionId: null };
  test('is who the token says; a profile of somebody else is refused', () => {
    const user = readUser('{"openid":"o2","nickname":"x"}');
    expect(failureOf(() => userOf(owner, user))).toEqual({
      code: 'wechat.bad-answer',
      detail: { field: 'openid' },
    });
  });
  test('may have no picture', () => {
    for (const url of ['""', '"/0"', '"javascript:alert(1)"', '7', 'null']) {
      expect(
        userOf(owner, readUser(`{"openid":"o1","nickname":"x","headimgurl":${url}}`)).avatarUrl,
      ).toBeNull();
    }
  });
});

describe('a picture is fetched only from where WeChat keeps pictures', () => {
  const api = 'https://api.weixin.qq.com';
  test.each([
    ['http://wx.qlogo.cn/mmopen/x/0', 'https://wx.qlogo.cn/mmopen/x/0'],
    ['https://thirdwx.qlogo.cn/mmopen/x/132', 'https://thirdwx.qlogo.cn/mmopen/x/132'],
    ['https://thirdwx.qlogo.cn:444/x', null],
    ['https://me@thirdwx.qlogo.cn/x', null],
    ['https://thirdwx.qlogo.cn.evil.invalid/x', null],
    ['http://127.0.0.1/x', null],
    ['http://169.254.169.254/latest', null],
    ['file:///etc/passwd', null],
    ['data:image/png;base64,AA==', null],
    ['', null],
  ])('%s → %s', (text, expected) => expect(pictureAddress(text, api)?.href ?? null).toBe(expected));

  test('or from the simulator, when the API itself is there', () => {
    expect(pictureAddress('http://127.0.0.1:9/a', 'http://127.0.0.1:9')?.href).toBe('http://127.0.0.1:9/a');
    expect(pictureAddress('http://127.0.0.1:8/a', 'http://127.0.0.1:9')).toBeNull();
  });

  test('and its bytes say what it is', () => {
    expect(typeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg');
    expect(typeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png');
    expect(typeOf(bytes('GIF89a'))).toBe('gif');
    expect(typeOf(bytes('RIFF....WEBP'))).toBe('webp');
    expect(typeOf(bytes('<html>'))).toBeNull();
    expect(typeOf(bytes('<svg onload="x">'))).toBeNull();
    expect(typeOf(new Uint8Array())).toBeNull();
  });
});
