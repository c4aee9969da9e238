/** The ways to sign in, in simplified Chinese. */
import type { KioskWords } from './words.ts';

export const waysZhCn: KioskWords['ways'] = {
  website: {
    name: '微信扫码',
    title: '请用微信扫码',
    opening: '正在准备二维码…',
    expired: '二维码已过期，正在换新',
    note: '到期会自动换新',
    steps: ['打开手机微信', '点右上角“＋”，选“扫一扫”', '在手机上点“允许”'],
    code: '微信登录二维码',
    caption: null,
    scanned: { todo: '请在手机上点“允许”', allow: '允许' },
  },
  officialAccount: {
    name: '公众号',
    title: '请用微信扫码',
    opening: '正在准备二维码…',
    expired: '二维码已过期，正在换新',
    note: '到期会自动换新',
    steps: ['打开手机微信', '点右上角“＋”，选“扫一扫”', '点“允许”，来过的访客不用点'],
    code: '公众号登记二维码',
    caption: '微信扫一扫',
    scanned: { todo: '请看手机，有提示时点“允许”', allow: '允许' },
  },
  miniProgram: {
    name: '小程序',
    title: '请用微信扫小程序码',
    opening: '正在准备小程序码…',
    expired: '小程序码已过期，正在换新',
    note: '到期会自动换新',
    steps: ['打开手机微信', '点右上角“＋”，选“扫一扫”', '在小程序里点“登记”'],
    code: '登记用的小程序码',
    caption: '微信扫一扫，使用小程序',
    scanned: { todo: '请在小程序里点“登记”', allow: '登记' },
  },
  browser: {
    name: '浏览器',
    title: '请在浏览器里扫码',
    opening: '正在打开浏览器…',
    expired: '登录页已过期，正在重新打开',
    note: '登记完成后，这里会显示结果',
    steps: ['看刚打开的浏览器窗口', '用微信扫窗口里的二维码', '在手机上点“允许”'],
    code: '浏览器窗口，里面是微信登录二维码',
    caption: '请在打开的浏览器里扫码',
    scanned: { todo: '请在手机上点“允许”', allow: '允许' },
  },
};
