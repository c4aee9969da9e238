/** What is said in traditional Chinese, as it is written in Taiwan, about WeChat's answers. */
import type { Said, WechatDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

const stale: Said = { what: '這次掃描已失效', todo: '請掃描螢幕上新的 QR Code。' };
const hiccup: Said = { what: '與微信連線時發生問題', todo: '請重新掃描；若仍無法完成，請至櫃檯登記。' };

export const wechatZhTw: WechatDictionary = {
  'wechat.busy': {
    visitor: { what: '微信忙碌中', todo: '請稍候片刻，再重新掃描。' },
    staff: { what: '微信傳回「系統忙碌」', todo: '稍後再試，不必更改設定。' },
  },
  'wechat.rate-limited': {
    visitor: { what: '目前掃描的人較多', todo: '請等一分鐘，再重新掃描。' },
    staff: {
      what: '呼叫微信介面過於頻繁',
      todo: '等一分鐘再試。若經常發生，請檢查是否有其他系統也在用同一個 AppID。',
    },
  },
  'wechat.quota': {
    visitor: atDesk,
    staff: {
      what: '微信介面當天的呼叫額度已用完',
      todo: '額度每天零時恢復。急用時，請管理員到微信公眾平台查看介面呼叫量並申請清零。',
    },
  },
  'wechat.code-invalid': {
    visitor: stale,
    staff: {
      what: '授權碼無效或已過期',
      todo: '請訪客重新掃描。若一再發生，請核對 AppID 與 AppSecret 是否屬於同一個應用程式。',
    },
  },
  'wechat.code-used': {
    visitor: stale,
    staff: { what: '授權碼已使用過', todo: '請訪客重新掃描。' },
  },
  'wechat.code-mixed': {
    visitor: { what: '沒有取得手機號碼', todo: '請在小程式裡再試一次；若仍無法完成，請至櫃檯登記。' },
    staff: {
      what: '小程式送來的手機號碼 code 不正確，或已過期',
      todo: '手機號碼 code 來自「获取手机号」按鈕，登入 code 來自 wx.login，是兩樣東西，不能互換，各自 5 分鐘內有效、只能用一次。若一再發生，請小程式開發者檢查是否把兩者弄混了。',
    },
  },
  'wechat.token-dead': {
    visitor: stale,
    staff: { what: '向微信出示的憑證已失效', todo: '請訪客重新掃描。若一再發生，請執行一次「健檢」。' },
  },
  'wechat.refresh-dead': {
    visitor: stale,
    staff: { what: '訪客的更新憑證已失效', todo: '請訪客重新掃描。' },
  },
  'wechat.session-dead': {
    visitor: { what: '小程式登入已失效', todo: '請重新掃描螢幕上的小程式碼。' },
    staff: { what: '訪客的小程式工作階段已失效', todo: '請訪客重新開啟小程式，它會自己再登入一次。' },
  },
  'wechat.snapshot-user': {
    visitor: {
      what: '還差一步',
      todo: '請點手機頁面右下角的「使用完整服務」，再重新掃描。',
    },
    staff: {
      what: '訪客停在微信的「快照页」，微信只給了一個虛擬身分',
      todo: '請訪客點手機頁面右下角的「使用完整服務」，再重新掃描。虛擬身分沒有登記。',
    },
  },
  'wechat.person-restricted': {
    visitor: { what: '您的微信帳號暫時無法用於登記', todo: '請至櫃檯登記，謝謝。' },
    staff: {
      what: '微信限制了這位訪客的帳號',
      todo: '請以其他方式為訪客登記；只有訪客能向微信申請解除限制。',
    },
  },
  'wechat.person-declined': {
    visitor: { what: '您在微信裡沒有同意', todo: '如需登記，請至櫃檯辦理。' },
    staff: { what: '訪客在微信裡沒有同意這項服務', todo: '請以其他方式為訪客登記。' },
  },
  'wechat.follow-first': {
    visitor: { what: '需要先關注官方帳號', todo: '請關注後再來掃描，或至櫃檯登記。' },
    staff: { what: '訪客還沒有關注官方帳號', todo: '請訪客關注後再掃描，或以其他方式登記。' },
  },
  'wechat.unauthorized': {
    visitor: atDesk,
    staff: {
      what: '應用程式沒有這項介面權限',
      todo: '網站應用：到微信開放平台確認已通過審核，並已取得「微信登录」權限。官方帳號：必須是已認證的服務號，在微信公眾平台的「设置与开发 → 接口权限」查看。小程式：取得手機號碼必須是已認證的非個人主體。',
    },
  },
  'wechat.banned': {
    visitor: atDesk,
    staff: {
      what: '這個帳號的介面因違規被微信停用',
      todo: '請管理員登入 mp.weixin.qq.com，在通知中心查看原因和恢復方式。',
    },
  },
  'wechat.bad-app': {
    visitor: atDesk,
    staff: {
      what: 'AppID 不正確',
      todo: '網站應用到微信開放平台，官方帳號和小程式到微信公眾平台核對 AppID，然後在主控台「設定」裡重新填寫。',
    },
  },
  'wechat.bad-secret': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 不正確或已被重設',
      todo: '到微信後台產生新的 AppSecret（網站應用：微信開放平台的「管理中心」；官方帳號：微信公眾平台的「设置与开发 → 基本配置」；小程式：「开发管理 → 开发设置」），然後在主控台「設定」裡重新填寫。',
    },
  },
  'wechat.secret-frozen': {
    visitor: atDesk,
    staff: {
      what: 'AppSecret 已被凍結',
      todo: '請管理員到微信公眾平台的「设置与开发 → 基本配置」（小程式：「开发管理 → 开发设置」）解凍，約十分鐘後生效。',
    },
  },
  'wechat.ip-refused': {
    visitor: atDesk,
    staff: {
      what: '本機的公用 IP 不在微信的白名單裡',
      todo: '要加進白名單的 IP：{ip|見「健檢」}。在微信公眾平台的「设置与开发 → 基本配置 → IP白名单」新增（小程式：「开发管理 → 开发设置 → IP白名单」）。公司網路的 IP 會變動時，請網管固定對外 IP。',
    },
  },
  'wechat.ip-unconfirmed': {
    visitor: atDesk,
    staff: {
      what: '微信正在等管理員確認這台電腦的 IP',
      todo: '請帳號管理員開啟微信裡收到的「IP 白名单」確認訊息，點「确认」，然後再試一次。',
    },
  },
  'wechat.ip-blocked': {
    visitor: atDesk,
    staff: {
      what: '管理員拒絕了這台電腦的 IP',
      todo: '先了解管理員為什麼拒絕。微信會擋住這個 IP 1 小時，再次拒絕則是 24 小時；過後再試，並請管理員確認。',
    },
  },
  'wechat.page-unpublished': {
    visitor: atDesk,
    staff: {
      what: '小程式的正式版裡沒有設定的那個頁面',
      todo: '請核對主控台「設定」裡的登入頁面（前面不加 /）；頁面尚未發布時，先發布小程式，或改用體驗版、開發版。',
    },
  },
  'wechat.foreign-phone': {
    visitor: atDesk,
    staff: {
      what: '手機號碼是另一個小程式要來的，沒有採用',
      todo: '請核對主控台「設定」裡小程式的 AppID，是不是訪客掃描後開啟的那一個。',
    },
  },
  'wechat.not-sign-in': {
    visitor: atDesk,
    staff: {
      what: '微信傳回一個與登入無關的錯誤',
      todo: '登入時不該出現。記下 errcode 和 rid，聯絡技術支援。',
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
};
