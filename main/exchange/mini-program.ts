/** The mini program's calls: who logged in, the code a kiosk shows, the phone number somebody gave. */
import { asFailure, Failure, type FailureCode } from '../../contract/failure.ts';
import type { PictureBytes } from '../../contract/picture.ts';
import type { App } from './app.ts';
import type { AppTokens } from './app-tokens.ts';
import { type PhoneNumber, phoneOf } from './phone-number.ts';
import { LoginAnswer, PhoneAnswer } from './wechat-answers.ts';
import type { WeChatHttp } from './wechat-http.ts';

export interface LoggedIn {
  readonly openId: string;
  readonly unionId: string | null;
}

/**
 * Sent exactly once, as every code.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
 */
export async function loginWithJsCode(http: WeChatHttp, app: App, code: string): Promise<LoggedIn> {
  const { openid, unionid } = await http.get(
    '/sns/jscode2session',
    { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' },
    LoginAnswer,
  );
  return { openId: openid, unionId: unionid };
}

export interface CodeWish {
  /** What the mini program is told: 1 to 32 of WeChat's characters, no `%`. */
  readonly scene: string;
  /** For instance `pages/sign-in/index`. */
  readonly page: string;
  readonly envVersion: 'release' | 'trial' | 'develop';
  /** 280 to 1280 px. */
  readonly width: number;
}

const sceneRule = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

/**
 * The picture of an unlimited mini-program code. A page that is not in the released version is allowed only where
 * the code opens another version. Fails with `wechat.page-unpublished`, `wechat.quota` …
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
export async function codePicture(
  http: WeChatHttp,
  tokens: AppTokens,
  app: App,
  { scene, page, envVersion, width }: CodeWish,
): Promise<PictureBytes> {
  if (!sceneRule.test(scene)) throw new Failure('wechat.bad-request', { field: 'scene' });
  const wish = { scene, page, width, env_version: envVersion, check_path: envVersion === 'release' };
  return tokens.use(app, (access_token) =>
    http.postForPicture('/wxa/getwxacodeunlimit', { access_token }, wish),
  );
}

/** The token was good, so what WeChat does not like is the code: an unknown one, or one of another mini program. */
const aboutTheCode: Partial<Record<FailureCode, FailureCode>> = {
  'wechat.code-invalid': 'wechat.code-mixed',
  'wechat.bad-app': 'wechat.foreign-phone',
};

/**
 * The number behind the code of a getPhoneNumber button. Each success is a paid call. 40029 is `wechat.code-mixed`:
 * the code ran out, or it is one of wx.login, and WeChat does not say which.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html
 */
export async function phoneNumber(
  http: WeChatHttp,
  tokens: AppTokens,
  app: App,
  code: string,
): Promise<PhoneNumber> {
  const { phone_info } = await tokens.use(app, async (access_token) => {
    try {
      return await http.post('/wxa/business/getuserphonenumber', { access_token }, { code }, PhoneAnswer);
    } catch (thrown) {
      const failure = asFailure(thrown);
      throw new Failure(aboutTheCode[failure.code] ?? failure.code, failure.detail);
    }
  });
  return phoneOf(phone_info, app.appId);
}
