/**
 * 与前台设备对话的全部代码；除了 wx，不用任何全局变量。
 * 手机上只保存前台设备发的令牌。session_key 从不离开前台设备，这里也不需要它。
 *
 * Everything that is said to the kiosk. `wx` is the only global it uses. The phone keeps the kiosk's token and nothing
 * else; the session_key never leaves the kiosk.
 */

/** 与别的小程序页面的存储互不相干。 */
const storageKey = 'wxlobby.session';

/** 前台设备说令牌已失效：过期、被撤销，或设备换了数据。The kiosk no longer knows this token. */
const tokenIsDead = ({ code }) => code === 'session.dead' || code === 'token.missing';

/** wx.login 的 code 失效或用过，只有新的 code 才有用。Only a fresh wx.login code helps. */
const loginCodeIsDead = ({ code }) => code === 'wechat.code-invalid' || code === 'wechat.code-used';

class LobbyError extends Error {
  /** `message` 可以直接给访客看。May be shown to the visitor as it is. */
  constructor(code, message) {
    super(message);
    this.name = 'LobbyError';
    this.code = code;
  }
}

/**
 * @param {string} origin 前台设备的监听地址 where the listener is
 * @param {{ acceptLanguage: string, offline: string, oddAnswer: string, noCode: string }} words
 */
function createLobby(origin, words) {
  /** 一次请求；失败一律成为 LobbyError。One request; whatever goes wrong becomes a LobbyError. */
  function ask(method, path, { data, token, contentType = 'application/json' } = {}) {
    return new Promise((resolve, reject) => {
      wx.request({
        url: `${origin}${path}`,
        method,
        ...(data === undefined ? {} : { data }),
        header: {
          'accept-language': words.acceptLanguage,
          ...(data === undefined ? {} : { 'content-type': contentType }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        // 只要服务器有回答就会进 success，不管状态码是多少。Any answer is a success to wx.request, a 500 too.
        success({ statusCode, data: answer }) {
          if (statusCode === 200 && answer && typeof answer === 'object') return resolve(answer);
          const { code, message } = answer?.error ?? {};
          reject(new LobbyError(code || `http.${statusCode}`, message || words.oddAnswer));
        },
        fail: () => reject(new LobbyError('offline', words.offline)),
      });
    });
  }

  function freshLoginCode() {
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new LobbyError('no-code', words.noCode));
      wx.login({ success: ({ code }) => (code ? resolve(code) : refuse()), fail: refuse });
    });
  }

  function keptSession() {
    const kept = wx.getStorageSync(storageKey);
    return kept && kept.expiresAt > Date.now() ? kept : null;
  }

  const forget = () => wx.removeStorageSync(storageKey);

  async function postLogin(scene) {
    const code = await freshLoginCode();
    return ask('POST', '/mini/login', { data: scene ? { code, scene } : { code } });
  }

  /**
   * 登录；带 scene 时前台屏幕会问好。code 失效时换一个新的，只再试一次。
   * With a scene the kiosk greets. A dead code is replaced by a fresh one, once.
   * @param {string} [scene] 小程序码里的 scene，已解码
   */
  async function login(scene) {
    const answer = await postLogin(scene).catch((error) => {
      if (loginCodeIsDead(error)) return postLogin(scene);
      throw error;
    });
    const { token, expiresIn, ...rest } = answer;
    wx.setStorageSync(storageKey, { token, expiresAt: Date.now() + expiresIn * 1000 });
    return rest;
  }

  async function tokenAtHand() {
    if (!keptSession()) await login();
    return keptSession().token;
  }

  /**
   * 带令牌的请求。令牌失效时重新登录（不带 scene，免得多记一次来访），只再试一次。
   * A request with the token. If it is dead: log in anew, without the scene so that no second visit is counted, and
   * ask once more.
   */
  async function askSignedIn(method, path, more) {
    try {
      return await ask(method, path, { ...more, token: await tokenAtHand() });
    } catch (error) {
      if (!tokenIsDead(error)) throw error;
      forget();
      await login();
      return ask(method, path, { ...more, token: keptSession().token });
    }
  }

  return {
    login,
    isSignedIn: () => keptSession() !== null,
    /** 这个手机是谁：{person: {name, hasPhone}, expiresIn}。Who this phone is. */
    session: () => askSignedIn('GET', '/mini/session'),
    /**
     * 手机号按钮给的 code。它和 wx.login 的 code 不是一回事，不能混用：微信拿它只换手机号，拿另一个只换身份。
     * The phone button's code, not wx.login's: WeChat trades this one for a number only, the other for an identity only.
     */
    sendPhone: (phoneCode) => askSignedIn('POST', '/mini/phone', { data: { code: phoneCode } }),
    sendNickname: (nickname) => askSignedIn('POST', '/mini/profile', { data: { nickname } }),
    /** @param {ArrayBuffer} bytes @param {'image/jpeg' | 'image/png'} contentType */
    sendAvatar: (bytes, contentType) => askSignedIn('PUT', '/mini/avatar', { data: bytes, contentType }),
    /** 令牌在前台设备上也一并作废。The token dies on the kiosk as well. */
    async signOut() {
      const kept = keptSession();
      forget();
      if (!kept) return;
      await ask('DELETE', '/mini/session', { token: kept.token }).catch((error) => {
        if (!tokenIsDead(error)) throw error;
      });
    },
  };
}

module.exports = { createLobby, LobbyError };
