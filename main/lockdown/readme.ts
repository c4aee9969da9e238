/** The README beside the written files, in the kiosk's language. */
import type { Language } from '../../contract/language.ts';

type Text = Readonly<Record<Language, string>>;

export const readme: Text = {
  en: `What WxLobby cannot lock by itself, the system has to. These files do it. Read each before you use it.
None of them was run on Windows or macOS when this version was made; try them on one machine first.

Windows   windows-lock.ps1             Shell Launcher, Keyboard Filter and policies for one user; -Undo takes them back
          windows-shell-launcher.xml   the same shell for Intune and other MDM
          windows-assigned-access.xml  for Windows Pro, which has no Shell Launcher
macOS     macos-kiosk.mobileconfig     profile for the kiosk's user
Linux     linux-wxlobby.service        starts into the kiosk and nothing else (systemd, cage)
          linux-xorg-kiosk.conf        for X11
          linux-logind.conf            power button, lid, consoles
          linux-sysctl.conf            kernel keys

Everywhere: run the kiosk as a user without administrator rights, put a password on the BIOS, lock the USB ports away.
Afterwards run, as the kiosk's user: WxLobby --audit-lockdown
`,
  'zh-CN': `WxLobby 自己锁不住的，要由操作系统来锁。这些文件就是做这件事的，使用前请逐个看一遍。
本版本制作时没有在 Windows 和 macOS 上实际运行过它们，请先在一台机器上试用。

Windows   windows-lock.ps1             为一个用户设置外壳启动器、键盘筛选器和策略；加 -Undo 可撤销
          windows-shell-launcher.xml   同样的外壳设置，供 Intune 等 MDM 使用
          windows-assigned-access.xml  供没有外壳启动器的 Windows 专业版使用
macOS     macos-kiosk.mobileconfig     自助机用户的描述文件
Linux     linux-wxlobby.service        开机直接进入自助机，别无其他（systemd、cage）
          linux-xorg-kiosk.conf        使用 X11 时
          linux-logind.conf            电源键、合盖、控制台
          linux-sysctl.conf            内核快捷键

不论哪种系统：请用没有管理权限的用户运行自助机，给 BIOS 设密码，把 USB 接口锁好。
完成后，请以自助机用户运行：WxLobby --audit-lockdown
`,
  'zh-TW': `WxLobby 自己鎖不住的，要由作業系統來鎖。這些檔案就是做這件事的，使用前請逐一看過。
本版本製作時沒有在 Windows 和 macOS 上實際執行過它們，請先在一台機器上試用。

Windows   windows-lock.ps1             為一個使用者設定殼層啟動器、鍵盤篩選器和原則；加 -Undo 可復原
          windows-shell-launcher.xml   同樣的殼層設定，供 Intune 等 MDM 使用
          windows-assigned-access.xml  供沒有殼層啟動器的 Windows 專業版使用
macOS     macos-kiosk.mobileconfig     自助機使用者的描述檔
Linux     linux-wxlobby.service        開機直接進入自助機，別無其他（systemd、cage）
          linux-xorg-kiosk.conf        使用 X11 時
          linux-logind.conf            電源鍵、闔上螢幕、主控台
          linux-sysctl.conf            核心快速鍵

不論哪種系統：請用沒有管理權限的使用者執行自助機，為 BIOS 設密碼，把 USB 連接埠鎖好。
完成後，請以自助機使用者執行：WxLobby --audit-lockdown
`,
};
