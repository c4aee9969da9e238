/** The kiosk in simplified Chinese. */
import { visitZhCn } from './visit.zh-CN.ts';
import { waysZhCn } from './ways.zh-CN.ts';
import type { KioskWords } from './words.ts';

export const zhCN: KioskWords = {
  attract: { title: '微信扫码登记', how: '无需填表，扫一扫即可完成', start: '轻触屏幕开始' },
  away: {
    title: '微信暂时连不上',
    todo: '请到前台登记，工作人员会为您办理。\n微信恢复后，这里会自动变回扫码登记。',
    tryIt: '还是想扫码试试',
    because: { network: '这台电脑没有联网', wechat: '这台电脑能联网，但连不上微信' },
  },
  ways: waysZhCn,
  visit: visitZhCn,
  chooseWay: '选择登记方式',
  otherWay: '换一种方式',
  wayOff: { what: '这种方式暂时无法使用', todo: '请换一种方式，或到前台登记。' },
  scanned: '扫码成功',
  cancelled: '您已在手机上取消，可以再扫一次',
  exchanging: { title: '正在登记', todo: '马上就好' },
  greeting: {
    welcome: '欢迎，',
    welcomeBack: '欢迎回来，',
    nameless: '微信用户',
    done: '登记完成',
    visits: (count) => `第 ${count} 次来访`,
  },
  refused: { title: '您没有授权', todo: '没有记录任何信息。您可以重新扫码，也可以到前台登记。' },
  closed: {
    title: '自助登记暂停',
    todo: '请到前台登记，谢谢。',
    forStaff: '工作人员',
    howToOpen: '打开控制台：长按屏幕左上角 2 秒，或按 Ctrl + Shift + S',
  },
  demo: {
    mark: '演示 / Demo',
    title: '演示模式',
    about: '这里的微信是模拟的，不会连接真实的微信，也不会登记真实的访客。',
    openPhone: '打开模拟手机',
    noPhone: '手边没有手机？打开模拟手机',
    allowPhones: '允许同一网络的手机扫码',
    allowPhonesNote: '开启后，同一网络的手机可以打开模拟页面。请只在可信的网络中开启。',
    phoneAddress: '手机扫描屏幕上的二维码即可。模拟页面的地址：',
    openConsole: '打开控制台',
    close: '关闭',
  },
  scanAgain: '重新扫码',
  tryAgain: '再试一次',
  cancel: '取消',
  finish: '完成',
  home: '返回首页',
  language: '语言',
};
