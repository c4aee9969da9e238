/** What is said in traditional Chinese, as it is written in Taiwan about this machine, its staff and the program itself. */
import type { MachineDictionary, Said } from './failure-words.ts';

/** For every failure that only staff can end. */
export const atDesk: Said = { what: '自助登記暫時無法使用', todo: '請至櫃檯登記，謝謝。' };

export const machineZhTw: MachineDictionary = {
  'setup.incomplete': {
    visitor: atDesk,
    staff: { what: 'WxLobby 尚未完成設定', todo: '在主控台「設定」裡填寫 AppID、AppSecret 和回呼網址。' },
  },
  'settings.unreadable': {
    visitor: atDesk,
    staff: { what: '無法讀取設定檔', todo: '用備份還原設定檔，或先移走它，然後重新啟動並重新設定。' },
  },
  'settings.newer': {
    visitor: atDesk,
    staff: { what: '設定檔來自較新版本的 WxLobby', todo: '請安裝新版本。設定檔沒有被更動。' },
  },
  'settings.unwritable': {
    visitor: atDesk,
    staff: { what: '無法儲存設定', todo: '請檢查資料夾的寫入權限和磁碟剩餘空間。' },
  },
  'secret.missing': {
    visitor: atDesk,
    staff: { what: '本機還沒有 AppSecret', todo: '在主控台「設定」裡填寫 AppSecret。' },
  },
  'secret.no-keychain': {
    visitor: atDesk,
    staff: {
      what: '本機沒有可用的系統鑰匙圈',
      todo: '啟用鑰匙圈（Linux 上為 gnome-keyring 或 KWallet）後重新啟動；或在主控台「設定」裡重新填寫 AppSecret，並同意只在這次執行期間保存在記憶體中。',
    },
  },
  'secret.locked': {
    visitor: atDesk,
    staff: { what: '系統鑰匙圈已鎖定', todo: '在本機登入系統並解鎖鑰匙圈，然後重新啟動 WxLobby。' },
  },
  'secret.too-long': {
    visitor: atDesk,
    staff: { what: '要儲存的金鑰太長', todo: 'AppSecret 是 32 位的十六進位字元，請重新複製並填寫。' },
  },
  'store.locked': {
    visitor: { what: '系統忙碌中', todo: '請稍候片刻，再試一次。' },
    staff: { what: '資料庫正被其他程式占用', todo: '請關閉正在開啟資料庫的備份或檢視工具，然後再試一次。' },
  },
  'store.unavailable': {
    visitor: atDesk,
    staff: {
      what: '無法開啟資料庫',
      todo: '請檢查資料夾是否存在且可寫入、磁碟是否接妥，然後重新啟動 WxLobby。',
    },
  },
  'store.newer': {
    visitor: atDesk,
    staff: { what: '資料庫來自較新版本的 WxLobby', todo: '請安裝新版本。資料沒有被更動。' },
  },
  'store.damaged': {
    visitor: atDesk,
    staff: { what: '資料庫檔案已損毀', todo: '請先複製一份留存，再用最近的備份還原，然後重新啟動 WxLobby。' },
  },
  'store.full': {
    visitor: atDesk,
    staff: { what: '磁碟已滿', todo: '請清理資料夾所在的磁碟，然後重新啟動 WxLobby。' },
  },
  'clock.wrong': {
    visitor: atDesk,
    staff: {
      what: '本機時鐘與微信相差 {seconds|許多} 秒，需要校準',
      todo: '請在系統設定裡開啟「自動設定時間」，並核對時區。',
    },
  },
  'screen.lost': {
    visitor: atDesk,
    staff: {
      what: '簽到螢幕的頁面一再出錯，已換成靜態提示頁',
      todo: '系統每隔幾分鐘會自動重試；若一直沒有恢復，請重新啟動這台電腦，並安裝最新版本。',
    },
  },
  'staff.wrong-pin': {
    visitor: atDesk,
    staff: { what: 'PIN 不正確', todo: '請重新輸入。' },
  },
  'staff.wait': {
    visitor: atDesk,
    staff: { what: 'PIN 連續輸錯，暫時無法再試', todo: '請等 {seconds|幾} 秒後再試。' },
  },
  'staff.scan-wait': {
    visitor: atDesk,
    staff: { what: '多次被非員工的微信掃碼，暫時無法再掃', todo: '請等 {seconds|幾} 秒後再掃，或改用 PIN。' },
  },
  'staff.exists': {
    visitor: atDesk,
    staff: { what: '已經有同名的員工', todo: '請換一個名字。' },
  },
  'staff.last-admin': {
    visitor: atDesk,
    staff: { what: '至少要保留一位管理所有地點的擁有者', todo: '請先新增另一位擁有者，再移除或變更這一位。' },
  },
  'ipc.forbidden': {
    visitor: atDesk,
    staff: { what: '這個視窗無法執行這項操作', todo: '請重新開啟主控台。若再次發生，請聯絡技術支援。' },
  },
  'ipc.locked': {
    visitor: atDesk,
    staff: { what: '主控台已鎖定', todo: '請輸入 PIN 解鎖。' },
  },
  'ipc.bad-request': {
    visitor: atDesk,
    staff: { what: '填寫的內容不符合要求', todo: '請檢查後重新送出。' },
  },
  'visit.at-desk': {
    visitor: { what: '請至櫃檯辦理登記', todo: '櫃檯人員會為您服務。' },
    staff: { what: '黑名單中的人想要登記', todo: '沒有登記來訪。姓名和原因顯示在主控台上方。' },
  },
  'house.evacuated': {
    visitor: {
      what: '正在疏散，請立即離開大樓',
      todo: '請跟隨工作人員前往集合點。\n疏散結束前，這裡暫停登記。',
    },
    staff: { what: '疏散進行中，自助登記已暫停', todo: '在主控台結束疏散後，會自動恢復。' },
  },
  'visit.none': {
    visitor: { what: '今天沒有您的來訪紀錄', todo: '如果您剛到，請先登記；已經登記過的，請洽櫃檯。' },
    staff: {
      what: '訪客想簽退，但今天沒有未結束的來訪',
      todo: '無需處理。來訪可能已經結束，可在「在訪名單」查看。',
    },
  },
  'staff.not-here': {
    visitor: atDesk,
    staff: { what: '這個帳號在這個地點沒有權限', todo: '請擁有者在「設定」的「員工」裡新增。' },
  },
  'staff.not-linked': {
    visitor: atDesk,
    staff: { what: '這個微信帳號沒有綁定任何員工', todo: '請用 PIN 登入，或請擁有者綁定您的微信。' },
  },
  'person.unknown': {
    visitor: atDesk,
    staff: { what: '找不到這位訪客', todo: '可能已被合併或刪除，請返回清單重新尋找。' },
  },
  'person.same': {
    visitor: atDesk,
    staff: { what: '這本來就是同一位訪客', todo: '不必合併，請選擇另一位訪客。' },
  },
  'profile.not-kept': {
    visitor: atDesk,
    staff: {
      what: '沒有保存這位訪客的登入憑證，無法更新資料',
      todo: '訪客下次掃描時資料會自動更新。希望之後也能更新，請在主控台「設定」裡開啟「之後可以更新個人資料」。',
    },
  },
  'profile.needs-scan': {
    visitor: atDesk,
    staff: {
      what: '這位訪客的登入憑證已到期，微信不再提供新資料',
      todo: '請訪客下次來訪時掃描一次，資料會隨之更新。',
    },
  },
  'session.dead': {
    visitor: { what: '登入已失效', todo: '請重新掃描螢幕上的小程式碼。' },
    staff: {
      what: '訪客在小程式裡的登入已到期或已被登出',
      todo: '請訪客重新掃描螢幕上的小程式碼。',
    },
  },
  'demo.no-network': {
    visitor: atDesk,
    staff: { what: '本機沒有連上區域網路', todo: '連上 Wi-Fi 或網路線後再開啟。' },
  },
  internal: {
    visitor: { what: '發生了一點問題', todo: '請再試一次；若仍無法完成，請至櫃檯登記。' },
    staff: { what: '程式內部錯誤', todo: '請再試一次。若一再發生，請將記錄檔交給技術支援。' },
  },
};
