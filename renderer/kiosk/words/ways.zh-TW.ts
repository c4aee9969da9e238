/** The ways to sign in, in traditional Chinese, as it is written in Taiwan. */
import type { KioskWords } from './words.ts';

export const waysZhTw: KioskWords['ways'] = {
  website: {
    name: '微信掃描',
    title: '請用微信掃描',
    opening: '正在準備 QR Code…',
    expired: 'QR Code 已過期，正在更新',
    note: '到期會自動更新',
    steps: ['開啟手機微信', '點右上角「＋」，選「掃描」', '在手機上點「允許」'],
    code: '微信登入 QR Code',
    caption: null,
    scanned: { todo: '請在手機上點「允許」', allow: '允許' },
  },
  officialAccount: {
    name: '官方帳號',
    title: '請用微信掃描',
    opening: '正在準備 QR Code…',
    expired: 'QR Code 已過期，正在更新',
    note: '到期會自動更新',
    steps: ['開啟手機微信', '點右上角「＋」，選「掃描」', '點「允許」，來過的訪客不必點'],
    code: '官方帳號登記 QR Code',
    caption: '用微信掃描',
    scanned: { todo: '請看手機，出現提示時點「允許」', allow: '允許' },
  },
  miniProgram: {
    name: '小程式',
    title: '請用微信掃小程式碼',
    opening: '正在準備小程式碼…',
    expired: '小程式碼已過期，正在更新',
    note: '到期會自動更新',
    steps: ['開啟手機微信', '點右上角「＋」，選「掃描」', '在小程式裡點「登記」'],
    code: '登記用的小程式碼',
    caption: '用微信掃描，開啟小程式',
    scanned: { todo: '請在小程式裡點「登記」', allow: '登記' },
  },
  browser: {
    name: '瀏覽器',
    title: '請在瀏覽器裡掃描',
    opening: '正在開啟瀏覽器…',
    expired: '登入頁已過期，正在重新開啟',
    note: '登記完成後，這裡會顯示結果',
    steps: ['看剛開啟的瀏覽器視窗', '用微信掃描視窗裡的 QR Code', '在手機上點「允許」'],
    code: '瀏覽器視窗，裡面是微信登入 QR Code',
    caption: '請在開啟的瀏覽器裡掃描',
    scanned: { todo: '請在手機上點「允許」', allow: '允許' },
  },
};
