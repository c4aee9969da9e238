/** What is said in traditional Chinese, as it is written in Taiwan, about the way from a phone to this machine. */
import type { PhoneWayDictionary } from './failure-words.ts';
import { atDesk } from './machine.zh-TW.ts';

export const phoneWayZhTw: PhoneWayDictionary = {
  'listener.off': {
    visitor: atDesk,
    staff: {
      what: '尚未開啟「手機連線」，手機連不到這台電腦',
      todo: '在主控台「設定」裡開啟「手機連線」；官方帳號和小程式登入都需要它。',
    },
  },
  'listener.port-taken': {
    visitor: atDesk,
    staff: {
      what: '連接埠（{port|見設定}）已被其他程式占用',
      todo: '請關閉占用這個連接埠的程式，或在主控台「設定」裡換一個連接埠。',
    },
  },
  'listener.port-forbidden': {
    visitor: atDesk,
    staff: {
      what: '系統不允許使用這個連接埠（{port|見設定}）',
      todo: '在主控台「設定」裡換成 1024 以上的連接埠；對外要用 443 時，請資訊人員在前面加一層反向代理。',
    },
  },
  'listener.no-address': {
    visitor: atDesk,
    staff: {
      what: '本機沒有設定裡選的那個網路位址',
      todo: '請檢查網路線或 Wi-Fi；若位址變了，在主控台「設定」裡重新選擇，並請網管為本機固定 IP。',
    },
  },
  'listener.no-certificate': {
    visitor: atDesk,
    staff: {
      what: '找不到 HTTPS 憑證或私密金鑰檔',
      todo: '請檢查主控台「設定」裡的兩個檔案路徑，以及本機帳戶能否讀取它們。',
    },
  },
  'listener.bad-certificate': {
    visitor: atDesk,
    staff: {
      what: 'HTTPS 憑證無法使用',
      todo: '請檢查憑證是否過期、是否與私密金鑰成對、是否包含手機連線用的網域，然後換上新憑證。',
    },
  },
  'listener.own-certificate': {
    visitor: atDesk,
    staff: {
      what: '憑證是這台電腦自己簽發的',
      todo: '手機第一次開啟會看到警告，小程式不接受。要去掉警告，請網管換上憑證機構簽發的憑證。',
    },
  },
  'listener.unreachable': {
    visitor: atDesk,
    staff: {
      what: '手機打不開這台電腦的網址',
      todo: '請資訊人員檢查網域解析、反向代理和防火牆，確認從外部能連到主控台「設定」裡的「公開網址」。',
    },
  },
  'listener.stranger': {
    visitor: atDesk,
    staff: {
      what: '「公開網址」那頭回應的不是這台電腦',
      todo: '請資訊人員檢查網域和反向代理指向哪裡；有多台登記螢幕時，每台都要有自己的網址。',
    },
  },
};
