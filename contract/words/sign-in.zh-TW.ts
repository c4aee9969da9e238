/** What is said in traditional Chinese, as it is written in Taiwan about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

const scanAgain: Said = { what: '這次掃描沒有成功', todo: '請重新掃描。' };
const stale: Said = { what: '這次掃描已失效', todo: '請掃描螢幕上新的 QR Code。' };
const offline: Said = { what: '暫時無法連線到微信', todo: '請稍後再試，或至櫃檯登記。' };

export const signInZhTw: SignInDictionary = {
  'callback.declined': {
    visitor: { what: '您沒有授權', todo: '沒有記錄任何資料。如需登記，請重新掃描。' },
    staff: { what: '訪客在手機上按了「拒絕」', todo: '無須處理，沒有記錄任何資料。' },
  },
  'callback.no-state': {
    visitor: scanAgain,
    staff: {
      what: '微信傳回的網址缺少 state 參數，已拒絕',
      todo: '請訪客重新掃描。若經常發生，請聯絡技術支援。',
    },
  },
  'callback.unknown-state': {
    visitor: scanAgain,
    staff: {
      what: '傳回的 state 不是本機發出的，或已使用過，已拒絕',
      todo: '請訪客重新掃描。若經常發生，請檢查回呼網址是否也被其他系統使用。',
    },
  },
  'callback.expired-state': {
    visitor: stale,
    staff: { what: '訪客確認得太晚，這次掃描已過期', todo: '請訪客掃描新的 QR Code。' },
  },
  'callback.other-kiosk': {
    visitor: { what: '這是另一面螢幕的 QR Code', todo: '請掃描您面前這面螢幕上的 QR Code。' },
    staff: { what: '訪客掃描的是另一台登記螢幕的 QR Code', todo: '請訪客掃描面前這面螢幕上的 QR Code。' },
  },
  'callback.taken': {
    visitor: { what: '這個 QR Code 剛剛有人用過了', todo: '請掃描螢幕上新的 QR Code。' },
    staff: {
      what: '同一個 QR Code 有兩個人掃描，先掃描的人正在登記',
      todo: '請後掃描的訪客掃描螢幕上新的 QR Code。',
    },
  },
  'callback.doubled': {
    visitor: scanAgain,
    staff: { what: '微信傳回的網址中參數重複，已拒絕', todo: '請訪客重新掃描。若經常發生，請聯絡技術支援。' },
  },
  'callback.bad-code': {
    visitor: scanAgain,
    staff: { what: '微信傳回的授權碼缺漏或格式不正確，已拒絕', todo: '請訪客重新掃描。' },
  },
  'page.unreachable': {
    visitor: { what: 'QR Code 暫時無法顯示', todo: '請稍後再試，或至櫃檯登記。' },
    staff: { what: '無法開啟微信登入頁', todo: '請檢查本機是否能上網，並能連到 open.weixin.qq.com。' },
  },
  'page.no-qr': {
    visitor: atDesk,
    staff: {
      what: '微信登入頁沒有顯示 QR Code，通常是 AppID 或授權回呼網域不正確',
      todo: '到微信開放平台核對 AppID 與「授权回调域」，再核對主控台「設定」裡的 AppID 和回呼網址。',
    },
  },
  'page.crashed': {
    visitor: { what: 'QR Code 頁面發生問題', todo: '請再試一次。' },
    staff: { what: '微信登入頁意外關閉', todo: '再試一次即可。若經常發生，請重新啟動 WxLobby。' },
  },
  'network.unreachable': {
    visitor: offline,
    staff: {
      what: '無法連線到微信伺服器',
      todo: '請檢查網路線或 Wi-Fi、代理伺服器和防火牆：本機必須能連到 api.weixin.qq.com。',
    },
  },
  'network.timeout': {
    visitor: offline,
    staff: { what: '微信伺服器沒有及時回應', todo: '稍後再試。若經常發生，請檢查本機網路。' },
  },
  'network.untrusted': {
    visitor: atDesk,
    staff: {
      what: '與微信的加密連線不可信任（憑證錯誤）',
      todo: '請檢查本機的日期和時間。若公司網路會檢查 HTTPS，請網管放行 weixin.qq.com。',
    },
  },
};
