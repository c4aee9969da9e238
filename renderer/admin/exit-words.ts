/** What is said about ending the app. */
import type { Language } from '../../contract/language.ts';

interface ExitWords {
  readonly exit: string;
  readonly note: string;
  readonly title: string;
  readonly text: string;
}

export const exitWords: Readonly<Record<Language, ExitWords>> = {
  'zh-CN': {
    exit: '退出 WxLobby',
    note: '关闭自助机，回到这台电脑的桌面。',
    title: '退出 WxLobby？',
    text: '访客将无法登记，直到有人重新启动 WxLobby。',
  },
  'zh-TW': {
    exit: '結束 WxLobby',
    note: '關閉自助機，回到這台電腦的桌面。',
    title: '要結束 WxLobby 嗎？',
    text: '在有人重新啟動 WxLobby 之前，訪客都無法登記。',
  },
  en: {
    exit: 'Exit WxLobby',
    note: 'Closes the kiosk and gives this computer’s desktop back.',
    title: 'Exit WxLobby?',
    text: 'Visitors cannot sign in until somebody starts WxLobby again.',
  },
};
