/** What WeChat's browser on the simulated phone says around a page. */

const zh = {
  title: '模拟手机的浏览器',
  note: '这是模拟的微信，没有真实账号',
  close: '关闭',
  back: '返回上一页',
  reload: '重新加载',
  frame: '网页内容',
  loading: '正在打开…',
  asks: '申请',
  gets: '获取你的昵称、头像',
  mine: '微信个人信息',
  login: '登录这个应用',
  allow: '允许',
  refuse: '拒绝',
  errorCode: '错误码',
  closed: '页面已关闭',
  closedHint: '网站没有收到任何消息',
  blank: '空白页面',
  again: '返回',
  lost: '连不上模拟器，请稍后再试',
  gone: '这个页面已经作答过了',
  code: { done: '登录成功', doneHint: '请看前台屏幕' },
};

export type WebWords = typeof zh;

const en: WebWords = {
  title: 'The simulated phone’s browser',
  note: 'A simulated WeChat, no real account',
  close: 'Close',
  back: 'Back',
  reload: 'Reload',
  frame: 'The page',
  loading: 'Opening…',
  asks: 'requests to',
  gets: 'Get your name and profile photo',
  mine: 'WeChat profile',
  login: 'Sign you in',
  allow: 'Allow',
  refuse: 'Reject',
  errorCode: 'Error',
  closed: 'The page closed',
  closedHint: 'The site has heard nothing',
  blank: 'An empty page',
  again: 'Back',
  lost: 'The simulator cannot be reached. Try again in a moment.',
  gone: 'This page was answered already.',
  code: { done: 'Signed in', doneHint: 'Look at the screen in front of you' },
};

export const webWords = { zh, en } as const;
