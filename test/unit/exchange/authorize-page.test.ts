import { expect, test } from 'vitest';
import { Failure } from '../../../contract/failure.ts';
import { authorizeErrors } from '../../../contract/wechat-errors.ts';
import { classifyAuthorizePage } from '../../../main/exchange/authorize-page.ts';

const page = (text: string) =>
  `<!DOCTYPE html><html><head><title>微信登录</title><script>var port=10003;</script><style>i{z-index:10004}</style></head><body><!-- 10005 --><h4 data-id="10006">${text}</h4></body></html>`;

const said = (html: string) => {
  const verdict = classifyAuthorizePage(html);
  return verdict instanceof Failure ? verdict.plain() : verdict;
};

test('a page with a QR is good, whatever numbers stand in it', () => {
  expect(said(page('<img class="js_qrcode_img" src="/connect/qrcode/061p2Za447CUkl2X"> 10003'))).toBe('good');
});
test('so is a page that asks for consent', () => {
  expect(said(page('<button id="js_allow">允许</button>'))).toBe('good');
});

test.each(authorizeErrors)('$number is understood by its number', ({ number, code }) => {
  for (const text of [`错误码：${number}`, `errcode ${number}`, `(${number})`, `出错了 ${number}。`]) {
    expect(said(page(text))).toEqual({ code, detail: { errcode: number } });
  }
});

test.each(authorizeErrors.filter(({ errmsg }) => errmsg !== null))(
  '$number is understood by its words',
  ({ number, errmsg, code }) =>
    expect(said(page(errmsg ?? ''))).toEqual({ code, detail: { errcode: number } }),
);

test.each([
  ['redirect_uri 参数错误', 'authorize.domain'],
  ['redirect_uri参数错误', 'authorize.domain'],
  ['该链接无法访问', 'authorize.domain'],
  ['AppID 参数错误', 'wechat.bad-app'],
  ['Scope 参数错误或没有 Scope 权限', 'authorize.no-scope'],
])('%s', (text, code) => expect(said(page(text))).toEqual({ code, detail: {} }));

test('what only WeChat itself may open tells nothing from here', () => {
  expect(said(page('请在微信客户端打开链接'))).toBe('unsure');
});
test('nor does a page that nobody knows, or numbers that are something else', () => {
  for (const text of ['', 'captcha', '电话 10003456', '210003', '10003.5', '1.10003']) {
    expect(said(page(text))).toBe('unsure');
  }
  expect(said('')).toBe('unsure');
});
