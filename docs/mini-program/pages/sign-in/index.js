const { readAvatar } = require('../../utils/avatar.js');

/** 手机号额度用尽时微信给的编号。WeChat's number for "no quota left". */
const noQuota = 1400001;

/** 值是函数，免得昵称里的 $& 被当成替换记号。A function, so that `$&` in a name stays what it is. */
const fill = (sentence, values) =>
  Object.keys(values).reduce((text, name) => text.replace(`{${name}}`, () => values[name]), sentence);

Page({
  data: {
    words: {},
    /** busy：正在登录；in：已登录；out：已退出；trouble：出错，可以重试 */
    step: 'busy',
    welcome: '',
    visits: '',
    phone: '',
    avatar: '',
    nickname: '',
    note: '',
    trouble: '',
  },

  onLoad(options) {
    const { words, lobby } = getApp();
    this.words = words;
    this.lobby = lobby;
    // 小程序码里的 scene 是编码过的，必须解码。The scene of a code arrives percent-encoded.
    this.scene = options.scene ? decodeURIComponent(options.scene) : '';
    this.setData({ words });
    wx.setNavigationBarTitle({ title: words.title });
    this.signIn();
  },

  /** 扫码进来：登录并告诉前台屏幕。从“最近使用”进来：有令牌就不用再登录。 */
  async signIn() {
    this.setData({ step: 'busy', trouble: '', note: '' });
    try {
      const answer =
        this.scene || !this.lobby.isSignedIn()
          ? await this.lobby.login(this.scene)
          : await this.lobby.session();
      this.show(answer);
    } catch (error) {
      this.setData({ step: 'trouble', trouble: error.message });
    }
  },

  /** 屏幕怎么说，手机也怎么说。The phone says what the screen says. */
  said(visit) {
    const { words } = this;
    if (!visit) return { greeting: words.welcome, note: words.signedIn };
    if (visit.here) return { greeting: words.hello, note: words.here };
    if (visit.left) return { greeting: words.goodbye, note: words.left };
    return { greeting: visit.first ? words.welcome : words.welcomeBack, note: words.lookUp };
  },

  show({ person, visit }) {
    const { words } = this;
    const { greeting, note } = this.said(visit);
    const isCounted = visit && !visit.first && !visit.here && !visit.left;
    this.setData({
      step: 'in',
      welcome: person.name ? fill(words.named, { greeting, name: person.name }) : greeting,
      visits: isCounted ? fill(words.visits, { visits: visit.visits }) : '',
      note,
      phone: person.hasPhone ? words.phoneKnown : '',
      nickname: person.name,
    });
  },

  /** 做一件事，把结果或错误说出来。Does one thing and says how it went. */
  async attempt(work) {
    this.setData({ trouble: '', note: '' });
    wx.showLoading({ title: '', mask: true });
    try {
      await work();
    } catch (error) {
      this.setData({ trouble: error.message });
    } finally {
      wx.hideLoading();
    }
  },

  /**
   * detail.code 是换手机号用的，只能用一次，5 分钟内有效；它不是 wx.login 的 code，拿错会失败。
   * detail.code is for the number only, once and within 5 minutes. It is not the code of wx.login.
   */
  onPhone({ detail }) {
    if (!detail.code) {
      const isOut = detail.errno === noQuota;
      return this.setData({ note: isOut ? this.words.phoneNoQuota : this.words.phoneRefused });
    }
    return this.attempt(async () => {
      const { phone } = await this.lobby.sendPhone(detail.code);
      this.setData({ phone: fill(this.words.phoneKept, { phone }) });
    });
  },

  onAvatar({ detail }) {
    return this.attempt(async () => {
      const { bytes, contentType } = await readAvatar(detail.avatarUrl, this.words);
      await this.lobby.sendAvatar(bytes, contentType);
      this.setData({ avatar: detail.avatarUrl, note: this.words.saved });
    });
  },

  /** 昵称由表单收：微信的内容检查可能清空输入框，失去焦点时的值不可靠。 */
  onProfile({ detail }) {
    const nickname = (detail.value.nickname || '').trim();
    if (!nickname) return this.setData({ trouble: this.words.nicknameMissing });
    return this.attempt(async () => {
      await this.lobby.sendNickname(nickname);
      this.setData({ nickname, note: this.words.saved });
    });
  },

  onSignOut() {
    return this.attempt(async () => {
      await this.lobby.signOut();
      this.setData({ step: 'out' });
    });
  },
});
