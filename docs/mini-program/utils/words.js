/** 页面上的每一句话。Every sentence on the page. */
const zh = {
  /** 请前台设备用这种语言说明错误。In which language the kiosk says what went wrong. */
  acceptLanguage: 'zh-CN',
  title: '前台登记',
  busy: '正在登记，请稍候…',
  welcome: '欢迎光临',
  welcomeBack: '欢迎再次光临',
  named: '{greeting}，{name}',
  visits: '这是您第 {visits} 次来访',
  signedIn: '已登录',
  lookUp: '请看前台屏幕',
  /** 刚登记过又扫了一次。Scanned once more right after signing in. */
  hello: '您好',
  here: '您已经登记过了，请看前台屏幕',
  goodbye: '再见',
  left: '已签离，感谢来访',
  phoneAsk: '方便时留个手机号，有事好联系您',
  phoneButton: '使用微信绑定的手机号',
  phoneKept: '手机号已登记：{phone}',
  phoneKnown: '手机号已登记',
  phoneRefused: '没有手机号也没关系，登记已经完成。',
  phoneNoQuota: '暂时无法获取手机号，请告诉前台。登记已经完成。',
  profileAsk: '想让我们怎么称呼您？',
  avatarButton: '选一张头像',
  nicknameHint: '昵称',
  save: '保存',
  saved: '已保存',
  nicknameMissing: '请先填写昵称。',
  avatarKind: '这张图片的格式不支持，请换一张 JPG 或 PNG。',
  avatarTooLarge: '这张图片太大，请换一张。',
  avatarUnreadable: '读不到这张图片，请再选一次。',
  again: '再试一次',
  signOut: '退出登录',
  signedOut: '已退出。下次来访请再扫前台屏幕上的小程序码。',
  offline: '连不上前台设备。请确认手机已联网，再试一次。',
  oddAnswer: '前台设备的回答看不懂，请告诉前台。',
  noCode: '微信没有给出登录凭证，请再试一次。',
};

const en = {
  acceptLanguage: 'en',
  title: 'Front desk',
  busy: 'Signing you in…',
  welcome: 'Welcome',
  welcomeBack: 'Welcome back',
  named: '{greeting}, {name}',
  visits: 'This is visit number {visits}',
  signedIn: 'You are signed in',
  lookUp: 'Please look at the screen at the desk',
  hello: 'Hello',
  here: 'You are already signed in. Please look at the screen at the desk',
  goodbye: 'Goodbye',
  left: 'You are signed out. Thank you for coming.',
  phoneAsk: 'If you like, leave a phone number so that we can reach you',
  phoneButton: 'Use the number from WeChat',
  phoneKept: 'Phone number kept: {phone}',
  phoneKnown: 'We have your phone number',
  phoneRefused: 'That is fine. You are signed in without a number.',
  phoneNoQuota: 'The number cannot be had just now; please tell the desk. You are signed in.',
  profileAsk: 'What may we call you?',
  avatarButton: 'Choose a picture',
  nicknameHint: 'Name',
  save: 'Save',
  saved: 'Saved',
  nicknameMissing: 'Please type a name first.',
  avatarKind: 'This kind of picture does not work here. Please choose a JPG or PNG.',
  avatarTooLarge: 'This picture is too large. Please choose another one.',
  avatarUnreadable: 'The picture could not be read. Please choose it again.',
  again: 'Try again',
  signOut: 'Sign out',
  signedOut: 'You are signed out. Scan the code on the screen when you come again.',
  offline: 'The front desk cannot be reached. Check that the phone is online and try again.',
  oddAnswer: 'The front desk answered something unexpected. Please tell the desk.',
  noCode: 'WeChat gave no login code. Please try again.',
};

/** 微信的语言，例如 zh_CN、zh_TW、en。WeChat's own language tag. */
const wordsFor = (language) => {
  if (!/^zh/i.test(language || 'zh')) return en;
  return /^zh[_-](tw|hk|mo|hant)/i.test(language || '') ? { ...zh, acceptLanguage: 'zh-TW' } : zh;
};

module.exports = { wordsFor };
