/** The console in Simplified Chinese. This is the pattern: `Words` is its type. */
import type { Channel } from '../../../contract/channel.ts';
import type { SecretPlace } from '../../../contract/desk.ts';
import type { Theme } from '../../../contract/kiosk.ts';
import type { KioskStep } from '../../../contract/session.ts';
import type { SettingsChange } from '../../../contract/settings.ts';
import type { Role } from '../../../contract/staff.ts';
import { appearanceZhCN } from './appearance.zh-CN.ts';
import { auditZhCN } from './audit.zh-CN.ts';
import { auditValueZhCN } from './audit-values.zh-CN.ts';
import { changesZhCN } from './changes.zh-CN.ts';
import { datesZhCN } from './dates.zh-CN.ts';
import { duplicatesZhCN } from './duplicates.zh-CN.ts';
import { filesZhCN } from './files.zh-CN.ts';
import { formZhCN } from './form.zh-CN.ts';
import { healthZhCN } from './health.zh-CN.ts';
import { listZhCN } from './list.zh-CN.ts';
import { peopleZhCN } from './people.zh-CN.ts';
import { setupZhCN } from './setup.zh-CN.ts';
import { todayZhCN } from './today.zh-CN.ts';
import { visitsZhCN } from './visits.zh-CN.ts';
import { wechatZhCN } from './wechat.zh-CN.ts';

const channel: Record<Channel, string> = {
  website: '网站应用',
  officialAccount: '公众号',
  miniProgram: '小程序',
};

/** Where three of them must stand side by side. */
const channelMark: Record<Channel, string> = channel;

const role: Record<Role, string> = {
  desk: '前台',
  manager: '主管',
  owner: '所有者',
  auditor: '审计',
};

const roleMeaning: Record<Role, string> = {
  desk: '登记和签离访客，查找人员，写备注、打标签',
  manager: '另外可以合并、拉黑、删除，导入和导出',
  owner: '什么都可以，包括设置和员工',
  auditor: '什么都能看，包括操作记录，但不能改',
};

const theme: Record<Theme, string> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  scheduled: '按时间',
};

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
  resting: '非开放时间',
  opening: '正在打开二维码',
  waiting: '等待访客扫码',
  exchanging: '正在登录',
  greeting: '正在欢迎访客',
  refused: '访客取消了登录',
  expired: '二维码过期，正在更换',
  trouble: '刚才的登录没有成功',
  asking: '访客正在回答问题',
  consent: '访客正在看同意书',
};

export const zhCN = {
  ...setupZhCN,
  ...wechatZhCN,
  ...peopleZhCN,
  ...listZhCN,
  ...healthZhCN,
  ...visitsZhCN,
  ...todayZhCN,
  ...datesZhCN,
  ...formZhCN,
  ...changesZhCN,
  ...duplicatesZhCN,
  ...appearanceZhCN,
  ...auditZhCN,
  ...auditValueZhCN,
  ...filesZhCN,
  channel,
  channelMark,
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
    today: '今天',
    visits: '来访记录',
    people: '人员',
    onsite: '在访',
    evacuation: '疏散',
    duplicates: '重复',
    recent: '最近改动',
    settings: '设置',
    overview: '概况',
    doctor: '体检',
    audit: '操作记录',
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
};
