/** What WeChat's consent page says. */

const zh = {
  title: '微信授权',
  applies: '申请',
  gets: '获取你的昵称、头像',
  mine: '微信个人信息',
  allow: '允许',
  refuse: '拒绝',
  change: '换人',
  pick: '用谁的微信打开？',
  pickHint: '这个浏览器不是模拟手机，请先选一位',
  refused: '已拒绝',
  refusedHint: '微信会在这里关闭页面，网站不会收到任何消息',
  gone: '这个页面已经作答过了',
  returned: '回到了网站',
  returnedHint: '这里本该是网站自己的页面；code 和 state 已在地址里带到',
};

export type ConsentWords = typeof zh;

const en: ConsentWords = {
  title: 'WeChat authorization',
  applies: 'requests to',
  gets: 'Get your name and profile photo',
  mine: 'WeChat profile',
  allow: 'Allow',
  refuse: 'Reject',
  change: 'Change',
  pick: 'Whose WeChat is this?',
  pickHint: 'This browser is no simulated phone, so choose somebody first',
  refused: 'Rejected',
  refusedHint: 'WeChat closes its page here, and the site hears nothing',
  gone: 'This page was answered already',
  returned: 'Back at the site',
  returnedHint: 'Its own page would be here; code and state came in the address',
};

export const consentWords = { zh, en } as const;
