/** What is said in traditional Chinese, as it is written in Taiwan, when WeChat's authorise page itself refuses. */
import type { AuthorizeDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

export const authorizeZhTw: AuthorizeDictionary = {
  'authorize.domain': {
    visitor: atDesk,
    staff: {
      what: '回呼網域與微信後台登記的不一致',
      todo: '官方帳號：微信公眾平台的「设置与开发 → 账号设置 → 功能设置 → 网页授权域名」；網站應用：微信開放平台的「管理中心 → 网站应用 → 授权回调域」。只填網域，不含 http:// 和路徑，並與主控台「設定」裡的網址完全相同。',
    },
  },
  'authorize.scheme': {
    visitor: atDesk,
    staff: {
      what: '回呼網址用了 http，微信後台登記的是 https，或者相反',
      todo: '請讓主控台「設定」裡的網址與微信後台登記的通訊協定一致，建議都用 https。',
    },
  },
  'authorize.banned': {
    visitor: atDesk,
    staff: {
      what: '這個官方帳號或應用程式已被微信停權',
      todo: '請管理員登入微信公眾平台或微信開放平台，在通知中心查看原因並申訴。',
    },
  },
  'authorize.no-scope': {
    visitor: atDesk,
    staff: {
      what: '這個帳號沒有網頁授權或微信登入的權限',
      todo: '官方帳號必須是已認證的服務號：在微信公眾平台的「设置与开发 → 接口权限 → 网页授权」查看。網站應用：到微信開放平台確認已通過審核，並已取得「微信登录」權限。',
    },
  },
  'authorize.wrong-kind': {
    visitor: atDesk,
    staff: {
      what: '官方帳號欄位裡填的是開放平台的 AppID',
      todo: '到微信公眾平台的「设置与开发 → 基本配置」，複製官方帳號自己的 AppID，填進主控台「設定」。',
    },
  },
  'authorize.not-platform': {
    visitor: atDesk,
    staff: {
      what: '官方帳號沒有授權給這個第三方平台',
      todo: '請官方帳號管理員掃描授權給該平台；或在主控台「設定」裡改填官方帳號自己的 AppID 和 AppSecret。',
    },
  },
  'authorize.bad-request': {
    visitor: atDesk,
    staff: {
      what: '授權網址缺少參數，微信沒有受理',
      todo: '記下錯誤碼，聯絡技術支援。',
    },
  },
  'authorize.follow-first': {
    visitor: { what: '需要先關注官方帳號', todo: '請關注後再來掃描，或至櫃檯登記。' },
    staff: {
      what: '這是測試帳號，沒有關注它的人無法登入',
      todo: '請訪客先關注這個測試帳號；正式使用時，在主控台「設定」裡換成正式的官方帳號。',
    },
  },
  'authorize.too-often': {
    visitor: { what: '目前掃描的人較多', todo: '請等幾分鐘，再重新掃描。' },
    staff: {
      what: '微信認為授權頁開啟得過於頻繁',
      todo: '等幾分鐘再試。若經常發生，請檢查是否有其他系統也在用同一個 AppID。',
    },
  },
  'authorize.scan-only': {
    visitor: { what: '這裡需要用手機掃描', todo: '請用手機微信掃描螢幕上的 QR Code。' },
    staff: {
      what: '電腦版微信的快速登入無法使用，只能掃描',
      todo: '請訪客用手機微信掃描，不必更改設定。',
    },
  },
  'authorize.only-in-wechat': {
    visitor: atDesk,
    staff: {
      what: '微信只在手機微信裡回答這個問題，從這裡查不到',
      todo: '請用手機微信掃描一次螢幕上的官方帳號 QR Code；能走到「允許」或直接登記成功，就表示設定沒有問題。',
    },
  },
  'authorize.unknown': {
    visitor: atDesk,
    staff: {
      what: '微信授權頁出現沒有公開說明的錯誤碼',
      todo: '請核對主控台「設定」裡的 AppID 和回呼網址。若仍無法完成，記下錯誤碼，聯絡技術支援。',
    },
  },
};
