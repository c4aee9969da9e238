/**
 * The numbers that WeChat's authorise page shows instead of a redirect, and its words. Source of 10003 to 10016: the
 * table under https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html; 10039 is
 * known from reports only. Pages without a number are known from reports as well.
 */

const numbered: Readonly<Record<number, string>> = {
  10003: 'redirect_uri 域名与后台配置不一致',
  10004: '此公众号被封禁',
  10005: '此公众号并没有这些 scope 的权限',
  10006: '必须关注此测试号',
  10009: '操作太频繁了，请稍后重试',
  10010: 'scope 不能为空',
  10011: 'redirect_uri 不能为空',
  10012: 'appid 不能为空',
  10013: 'state 不能为空',
  10015: '公众号未授权第三方平台，请检查授权状态',
  10016: '不支持微信开放平台的 Appid，请使用公众号 Appid',
  10039: 'redirect_uri 协议与后台配置不一致',
};

export const pageErrorNumbers = Object.keys(numbered).map(Number);

export const authorizePath = '/connect/oauth2/authorize';

export interface PageError {
  /** Absent where WeChat shows none. */
  readonly number?: number;
  readonly text: string;
}

export const pageError = (number: number, text?: string): PageError => ({
  number,
  text: text ?? numbered[number] ?? '系统错误，请稍后重试',
});

export const badLink: PageError = { text: '该链接无法访问' };
export const unknownAppId: PageError = { text: 'AppID 参数错误' };
export const badState: PageError = { text: 'state 参数错误' };
export const outsideWechat: PageError = { text: '请在微信客户端打开链接' };
