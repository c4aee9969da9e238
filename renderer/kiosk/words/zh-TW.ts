/** The kiosk in traditional Chinese, as it is written in Taiwan. */
import { visitZhTw } from './visit.zh-TW.ts';
import { waysZhTw } from './ways.zh-TW.ts';
import type { KioskWords } from './words.ts';

export const zhTW: KioskWords = {
  attract: { title: '微信掃碼登記', how: '免填表單，掃描即可完成', start: '輕觸螢幕開始' },
  away: {
    title: '暫時無法連上微信',
    todo: '請至櫃檯登記，由工作人員為您辦理。\n微信恢復後，這裡會自動變回掃碼登記。',
    tryIt: '還是想掃碼試試',
    because: { network: '這台電腦沒有網路', wechat: '這台電腦有網路，但連不上微信' },
  },
  ways: waysZhTw,
  visit: visitZhTw,
  chooseWay: '選擇登記方式',
  otherWay: '換一種方式',
  wayOff: { what: '這種方式暫時無法使用', todo: '請換一種方式，或至櫃檯登記。' },
  scanned: '掃描成功',
  cancelled: '您已在手機上取消，可以再掃描一次',
  exchanging: { title: '正在登記', todo: '馬上就好' },
  greeting: {
    welcome: '歡迎，',
    welcomeBack: '歡迎回來，',
    nameless: '微信使用者',
    done: '登記完成',
    visits: (count) => `第 ${count} 次來訪`,
  },
  refused: { title: '您沒有授權', todo: '沒有記錄任何資料。您可以重新掃描，也可以至櫃檯登記。' },
  closed: {
    title: '自助登記暫停',
    todo: '請至櫃檯登記，謝謝。',
    forStaff: '工作人員',
    howToOpen: '開啟主控台：長按螢幕左上角 2 秒，或按 Ctrl + Shift + S',
  },
  demo: {
    mark: '示範 / Demo',
    title: '示範模式',
    about: '這裡的微信是模擬的，不會連線到真正的微信，也不會登記真正的訪客。',
    openPhone: '開啟模擬手機',
    noPhone: '手邊沒有手機？開啟模擬手機',
    allowPhones: '允許同一網路的手機掃描',
    allowPhonesNote: '開啟後，同一網路的手機可以開啟模擬頁面。請只在可信任的網路中使用。',
    phoneAddress: '用手機掃描螢幕上的 QR Code 即可。模擬頁面的網址：',
    openConsole: '開啟主控台',
    close: '關閉',
  },
  scanAgain: '重新掃描',
  tryAgain: '再試一次',
  cancel: '取消',
  finish: '完成',
  home: '回首頁',
  language: '語言',
};
