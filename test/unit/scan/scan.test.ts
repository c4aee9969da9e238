import { describe, expect, test } from 'vitest';
import { signOf } from '../../../main/scan/poll.ts';
import { mayPass } from '../../../main/scan/traffic.ts';
import { frameUrl, pageUrl } from '../../../main/scan/website-url.ts';

const open = 'https://open.weixin.qq.com';
const base = { appid: 'wx0123456789abcdef', redirect_uri: 'https://desk.example/cb', state: 'S1' };

describe("the address of WeChat's frame", () => {
  test('is what the newest wxLogin.js builds, each value encoded once', () => {
    expect(frameUrl(open, { ...base, self_redirect: true, stylelite: 1, fast_login: 0 })).toBe(
      `${open}/connect/qrconnect?appid=wx0123456789abcdef&scope=snsapi_login&redirect_uri=https%3A%2F%2Fdesk.example%2Fcb` +
        '&state=S1&login_type=jssdk&self_redirect=true&styletype=&sizetype=&bgcolor=&rst=&stylelite=1&fast_login=0',
    );
  });

  test.each([
    [{}, 'self_redirect=default'],
    [{ self_redirect: false }, 'self_redirect=false'],
    [{ style: 'black' }, '&style=black'],
    [{ href: 'data:text/css;base64,LnsxPQ==' }, '&href=data%3Atext%2Fcss%3Bbase64%2CLnsxPQ%3D%3D'],
    [{ lang: 'en' }, '&lang=en'],
  ] as const)('with %o holds %s', (options, part) =>
    expect(frameUrl(open, { ...base, ...options })).toContain(part),
  );

  test('says nothing of options that are off', () => {
    expect(frameUrl(open, base)).not.toMatch(/style=|href=|lang=|stylelite|fast_login/);
  });
});

test('the full page keeps the order and the fragment of the guide', () => {
  expect(pageUrl(open, base)).toBe(
    `${open}/connect/qrconnect?appid=wx0123456789abcdef&redirect_uri=https%3A%2F%2Fdesk.example%2Fcb` +
      '&response_type=code&scope=snsapi_login&state=S1#wechat_redirect',
  );
});

describe('what the page asks for tells what it knows', () => {
  const poll = 'https://long.open.weixin.qq.com/connect/l/qrconnect?uuid=061p2Za447CUkl2X';
  test.each([
    [`${open}/connect/qrcode/061p2Za447CUkl2X`, { sign: 'qr', uuid: '061p2Za447CUkl2X' }],
    [`${poll}&_=1`, { sign: 'poll', uuid: '061p2Za447CUkl2X', last: 'nothing' }],
    [`${poll}&last=404&_=1`, { sign: 'poll', uuid: '061p2Za447CUkl2X', last: 'scanned' }],
    [`${poll}&last=403&_=1`, { sign: 'poll', uuid: '061p2Za447CUkl2X', last: 'cancelled' }],
    [`${poll}&last=999`, { sign: 'poll', uuid: '061p2Za447CUkl2X', last: 'nothing' }],
    [`${open}/connect/qrcode/`, null],
    [`${open}/connect/qrcode/../../x`, null],
    [`${open}/connect/l/qrconnect`, null],
    ['nonsense', null],
  ])('%s', (address, sign) => expect(signOf(address)).toEqual(sign));
});

describe("WeChat's page reaches only WeChat", () => {
  test.each([
    [`${open}/connect/qrconnect?x`, true],
    ['https://long.open.weixin.qq.com/connect/l/qrconnect', true],
    ['https://res.wx.qq.com/connect/zh_CN/htmledition/js/wxLogin.js', true],
    ['data:image/png;base64,AA==', true],
    ['https://localhost.weixin.qq.com:14013/api/check-login', false],
    ['https://localhost.weixin.qq.com/api/check-login', false],
    ['http://open.weixin.qq.com/connect/qrconnect', false],
    ['https://open.weixin.qq.com:8443/', false],
    ['https://open.weixin.qq.com.evil.invalid/', false],
    ['https://evilweixin.qq.com/', false],
    ['https://open.weixin.qq.com@evil.invalid/', false],
    ['file:///etc/passwd', false],
    ['app://admin/admin.html', false],
    ['blob:https://open.weixin.qq.com/1', false],
    ['javascript:alert(1)', false],
  ])('%s passes: %s', (address, passes) => expect(mayPass(address, open)).toBe(passes));

  test('a configured origin opens that origin alone', () => {
    const simulator = 'http://127.0.0.1:9000';
    expect(mayPass(`${simulator}/connect/qrconnect`, simulator)).toBe(true);
    expect(mayPass('http://127.0.0.1:9001/', simulator)).toBe(false);
    expect(mayPass('https://open.weixin.qq.com/', simulator)).toBe(false);
  });
});
