/** The console in Traditional Chinese, as it is written in Taiwan. */

import { appearanceZhTW } from './appearance.zh-TW.ts';
import { auditZhTW } from './audit.zh-TW.ts';
import { auditValueZhTW } from './audit-values.zh-TW.ts';
import { changesZhTW } from './changes.zh-TW.ts';
import { datesZhTW } from './dates.zh-TW.ts';
import { duplicatesZhTW } from './duplicates.zh-TW.ts';
import { filesZhTW } from './files.zh-TW.ts';
import { formZhTW } from './form.zh-TW.ts';
import { healthZhTW } from './health.zh-TW.ts';
import { listZhTW } from './list.zh-TW.ts';
import { peopleZhTW } from './people.zh-TW.ts';
import { setupZhTW } from './setup.zh-TW.ts';
import { todayZhTW } from './today.zh-TW.ts';
import { visitsZhTW } from './visits.zh-TW.ts';
import { wechatZhTW } from './wechat.zh-TW.ts';
import type { Words } from './words.ts';

export const zhTW: Words = {
  ...setupZhTW,
  ...wechatZhTW,
  ...peopleZhTW,
  ...listZhTW,
  ...healthZhTW,
  ...visitsZhTW,
  ...todayZhTW,
  ...datesZhTW,
  ...formZhTW,
  ...changesZhTW,
  ...duplicatesZhTW,
  ...appearanceZhTW,
  ...auditZhTW,
  ...auditValueZhTW,
  ...filesZhTW,
  channel: { website: '網站應用', officialAccount: '官方帳號', miniProgram: '小程式' },
  channelMark: { website: '網站應用', officialAccount: '官方帳號', miniProgram: '小程式' },
  role: { desk: '櫃檯', manager: '主管', owner: '擁有者', auditor: '稽核' },
  roleMeaning: {
    desk: '登記和簽退訪客，查找人員，寫備註、加標籤',
    manager: '另外可以合併、封鎖、刪除，匯入和匯出',
    owner: '什麼都可以，包括設定和員工',
    auditor: '什麼都能看，包括操作紀錄，但不能變更',
  },
  theme: { system: '依系統設定', light: '淺色', dark: '深色', scheduled: '依時間' },
  start: { touch: '輕觸螢幕後顯示 QR Code', scan: '一直顯示 QR Code' },
  secretPlace: {
    keychain: '已設定 · 存在系統鑰匙圈',
    memory: '已設定 · 只在這次執行期間有效',
    nowhere: '尚未設定',
  },
  step: {
    attract: '等待訪客',
    closed: '暫停服務',
    resting: '非服務時間',
    opening: '正在開啟 QR Code',
    waiting: '等待訪客掃描',
    exchanging: '正在登入',
    greeting: '正在歡迎訪客',
    refused: '訪客取消了登入',
    expired: 'QR Code 過期，正在更換',
    trouble: '剛才的登入沒有成功',
    asking: '訪客正在回答問題',
    consent: '訪客正在看同意書',
  },

  common: {
    console: '主控台',
    retry: '重試',
    cancel: '取消',
    close: '關閉',
    back: '返回',
    next: '下一步',
    add: '新增',
    remove: '移除',
    change: '更換',
    copy: '複製',
    copied: '已複製',
    copyFailed: '無法複製，請手動選取後複製',
    show: '顯示',
    hide: '隱藏',
    loading: '載入中',
    working: '請稍候…',
    language: '語言',
    details: (text) => `技術資訊：${text}`,
    failed: '無法載入',
  },

  nav: {
    label: '主選單',
    today: '今天',
    visits: '來訪紀錄',
    people: '人員',
    onsite: '在訪',
    evacuation: '疏散',
    duplicates: '重複',
    recent: '最近變更',
    settings: '設定',
    overview: '總覽',
    doctor: '健檢',
    audit: '操作紀錄',
    unsaved: '有尚未儲存的變更',
    lock: '鎖定',
    close: '回到前台螢幕',
    signedIn: (name) => `目前登入：${name}`,
  },

  demo: {
    mark: '示範',
    banner: '示範模式：這裡的資料都是假的，可以隨意試用。',
    leave: '開始正式設定',
    leaveTitle: '結束示範，開始正式設定？',
    leaveText: '示範會關閉，示範資料不會帶到正式環境。正式設定完成之前，櫃檯螢幕暫停服務。',
    leaveYes: '結束示範',
    welcome: '歡迎使用 WxLobby',
    welcomeText: '這是示範模式。先設定一組 PIN，就可以進入主控台看看；正式設定隨時可以開始。',
  },

  lock: {
    choose: '請選擇您的名字',
    pinOf: '請輸入 PIN',
    pin: 'PIN',
    other: '換一個人',
    erase: '刪除一位',
    enter: '解鎖',
    wrong: 'PIN 不正確',
    wrongLeft: (left) => `PIN 不正確，還可以試 ${left} 次`,
    wait: (clock) => `嘗試次數過多，請等 ${clock}`,
    pad: '數字鍵盤',
  },
};
