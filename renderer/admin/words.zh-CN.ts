/** The console in Simplified Chinese. This is the pattern: `Words` is its type. */
import type { Channel } from '../../contract/channel.ts';
import type { SecretPlace } from '../../contract/desk.ts';
import type { Theme } from '../../contract/kiosk.ts';
import type { KioskStep } from '../../contract/session.ts';
import type { SettingsChange } from '../../contract/settings.ts';
import type { Role } from '../../contract/staff.ts';
import { setupZhCN } from './words.setup.zh-CN.ts';

const channel: Record<Channel, string> = {
  website: '扫码登录',
  officialAccount: '公众号',
  miniProgram: '小程序',
};

const role: Record<Role, string> = { admin: '管理员', frontDesk: '前台' };

const roleMeaning: Record<Role, string> = {
  admin: '可以查看人员，也可以修改设置和员工',
  frontDesk: '只能查看人员和概况',
};

const theme: Record<Theme, string> = { system: '跟随系统', light: '浅色', dark: '深色' };

const start: Record<SettingsChange['start'], string> = {
  touch: '轻触屏幕后显示二维码',
  scan: '一直显示二维码',
};

const secretPlace: Record<SecretPlace, string> = {
  keychain: '已设置 · 存于系统钥匙串',
  memory: '已设置 · 只在这次运行期间有效',
  nowhere: '还没有设置',
};

const step: Record<KioskStep, string> = {
  attract: '等待访客',
  closed: '暂停服务',
  opening: '正在打开二维码',
  waiting: '等待访客扫码',
  exchanging: '正在登录',
  greeting: '正在欢迎访客',
  refused: '访客取消了登录',
  expired: '二维码过期，正在更换',
  trouble: '刚才的登录没有成功',
};

export const zhCN = {
  ...setupZhCN,
  channel,
  role,
  roleMeaning,
  theme,
  start,
  secretPlace,
  step,

  common: {
    console: '控制台',
    retry: '重试',
    cancel: '取消',
    close: '关闭',
    back: '返回',
    next: '下一步',
    add: '添加',
    remove: '移除',
    change: '更换',
    copy: '复制',
    copied: '已复制',
    copyFailed: '没能复制，请手动选中后复制',
    show: '显示',
    hide: '隐藏',
    loading: '正在载入',
    working: '请稍候…',
    language: '语言',
    details: (text: string) => `技术信息：${text}`,
    failed: '没能载入',
  },

  nav: {
    label: '主导航',
    people: '人员',
    settings: '设置',
    overview: '概况',
    unsaved: '有未保存的改动',
    lock: '锁定',
    close: '回到前台屏幕',
    signedIn: (name: string) => `当前登录：${name}`,
  },

  demo: {
    mark: '演示',
    banner: '演示模式：这里的数据都是假的，可以随意试用。',
    leave: '开始正式设置',
    leaveTitle: '结束演示，开始正式设置？',
    leaveText: '演示会关闭，演示数据不会带到正式环境里。正式设置完成之前，前台屏幕暂停服务。',
    leaveYes: '结束演示',
    welcome: '欢迎使用 WxLobby',
    welcomeText: '这是演示模式。先设一个 PIN，就可以进入控制台看看；正式设置随时可以开始。',
  },

  lock: {
    choose: '请选择您的名字',
    pinOf: '请输入 PIN',
    pin: 'PIN',
    other: '换一个人',
    erase: '删除一位',
    enter: '解锁',
    wrong: 'PIN 不对',
    wrongLeft: (left: number) => `PIN 不对，还可以试 ${left} 次`,
    wait: (clock: string) => `试错次数太多，请等 ${clock}`,
    pad: '数字键盘',
  },

  people: {
    title: '人员',
    search: '搜索',
    searchHint: '搜索昵称、openId 或 unionId',
    clear: '清除搜索',
    name: '昵称',
    channels: '渠道',
    firstVisit: '首次来访',
    lastVisit: '最近来访',
    visits: '来访次数',
    count: (total: string) => `共 ${total} 人`,
    found: (total: string) => `找到 ${total} 人`,
    noName: '未提供昵称',
    nobody: '还没有人来访',
    nobodyText: '访客在前台屏幕扫码登录后，会马上出现在这里。',
    nobodyDemo: '在前台屏幕上打开模拟手机扫一次码，这里就会出现一个人。',
    noMatch: (search: string) => `没有找到“${search}”`,
    noMatchText: '换一个更短的词试试；openId 和 unionId 要输入完整。',
    more: '正在载入更多',
    moreFailed: '没能载入更多',
    arrived: (count: number) => `${count} 位刚刚来访`,
    open: (name: string) => `查看 ${name}`,
  },

  person: {
    back: '返回人员列表',
    times: (count: string) => `${count} 次`,
    identities: '微信身份',
    visitList: '来访记录',
    recentOnly: (count: number) => `只显示最近 ${count} 次来访`,
    joined: (count: number) => `${count} 个微信身份已按 unionId 合并为同一个人`,
    firstMark: '首次',
    firstSeen: '首次登录',
    lastSeen: '最近登录',
    at: '时间',
    kiosk: '前台屏幕',
    channel: '渠道',
    none: '没有',
    gone: '找不到这个人',
    goneText: '可能已经和另一个人合并了。请回到列表里重新查找。',
    showId: (label: string) => `显示完整的 ${label}`,
    hideId: (label: string) => `隐藏 ${label}`,
    copyId: (label: string) => `复制 ${label}`,
  },

  overview: {
    title: '概况',
    allWell: '一切正常',
    allWellText: '访客可以登录。',
    warnings: (count: number) => `有 ${count} 件事请留意`,
    warningsText: '访客可以登录。',
    troubles: (count: number) => `有 ${count} 件事需要处理`,
    troublesText: '处理好之前，访客可能无法登录。',
    good: '正常',
    warn: '留意',
    bad: '需要处理',
    kiosk: '前台屏幕',
    secret: 'AppSecret',
    keychain: '系统钥匙串',
    keychainGood: '可以使用',
    keychainBad: '不可用',
    store: '数据库',
    storeGood: '可以读写',
    storeBad: '不可用',
    people: '人员',
    visitsToday: '今日来访',
    about: '关于本机',
    kioskName: '屏幕名称',
    version: '版本',
    dataFolder: '数据文件夹',
    checked: (clock: string) => `更新于 ${clock}`,
    stale: '没能更新，下面是之前的状态',
  },
};
