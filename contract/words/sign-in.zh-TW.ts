/** What is said in traditional Chinese, as it is written in Taiwan about a sign-in that failed on its way through WeChat. */
import type { Said, SignInDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

const scanAgain: Said = { what: '這次掃描沒有成功', todo: '請重新掃描。' };
const stale: Said = { what: '這次掃描已失效', todo: '請掃描螢幕上新的 QR Code。' };
const offline: Said = { what: '暫時無法連線到微信', todo: '請稍後再試，或至櫃檯登記。' };
const hiccup: Said = { what: '與微信連線時發生問題', todo: '請重新掃描；若仍無法完成，請至櫃檯登記。' };

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
  'wechat.busy': {
    visitor: { what: '微信忙碌中', todo: '請稍候片刻，再重新掃描。' },
    staff: { what: '微信傳回「系統忙碌」（-1）', todo: '稍後再試，不必更改設定。' },
  },
  'wechat.rate-limited': {
    visitor: { what: '目前掃描的人較多', todo: '請等一分鐘，再重新掃描。' },
    staff: {
      what: '呼叫微信介面過於頻繁（45009 或 45011）',
      todo: '等一分鐘再試。若經常發生，請到微信開放平台查看額度。',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: '授權碼無效或已過期（40029）',
      todo: '請訪客重新掃描。若一再發生，請核對 AppID 與 AppSecret 是否屬於同一個應用程式。',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: { what: '授權碼已使用過（40163）', todo: '請訪客重新掃描。' },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: { what: '訪客的授權憑證已失效（40001、40014 或 42001）', todo: '請訪客重新掃描。' },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: { what: '訪客的更新憑證已失效（40030 或 42002）', todo: '請訪客重新掃描。' },
  },
  'wechat.person-restricted': {
    visitor: { what: '您的微信帳號暫時無法用於登記', todo: '請至櫃檯登記，謝謝。' },
    staff: {
      what: '微信限制了這位訪客的帳號',
      todo: '請以其他方式為訪客登記；只有訪客能向微信申請解除限制。',
    },
  },
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: '應用程式沒有這項介面權限（48001）',
      todo: '到微信開放平台確認網站應用程式已通過審核，並已取得「微信登录」權限。',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: {
      what: 'AppID 不正確（40013）',
      todo: '到微信開放平台核對 AppID，然後在主控台「設定」裡重新填寫。',
    },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 不正確或已被重設（40125）',
      todo: '到微信開放平台核對，然後在主控台「設定」裡重新填寫。',
    },
  },
  'wechat.bad-request': {
    visitor: atDesk,
    staff: { what: '微信認為請求有誤', todo: '記下 errcode 和 rid，聯絡技術支援。' },
  },
  'wechat.bad-answer': {
    visitor: hiccup,
    staff: {
      what: '無法辨識微信傳回的內容',
      todo: '多半是代理伺服器或上網認證改寫了內容，請檢查本機網路，然後再試一次。',
    },
  },
  'wechat.unknown': {
    visitor: hiccup,
    staff: {
      what: '微信傳回未知的錯誤碼',
      todo: '請再試一次。若仍無法完成，記下 errcode 和 rid，聯絡技術支援。',
    },
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
