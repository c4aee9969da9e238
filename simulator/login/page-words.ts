/** What WeChat's QR page says. It speaks Chinese unless `lang=en`. */

export interface LoginWords {
  readonly title: string;
  readonly scan: string;
  readonly forApp: (name: string) => string;
  readonly qr: string;
  readonly scanned: string;
  readonly confirm: string;
  readonly cancelled: string;
  readonly again: string;
}

const cn: LoginWords = {
  title: '微信登录',
  scan: '微信扫一扫',
  forApp: (name) => `登录「${name}」`,
  qr: '微信登录二维码',
  scanned: '已扫描',
  confirm: '请在手机上确认',
  cancelled: '你已取消此次登录',
  again: '可再次扫描登录，或关闭窗口',
};

const en: LoginWords = {
  title: 'WeChat Login',
  scan: 'Scan with WeChat',
  forApp: (name) => `to log in to “${name}”`,
  qr: 'WeChat login QR code',
  scanned: 'Scanned',
  confirm: 'Confirm on your phone',
  cancelled: 'You cancelled this login',
  again: 'Scan again, or close this window',
};

export const loginWords = { cn, en } as const;
