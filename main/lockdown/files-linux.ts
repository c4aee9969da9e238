/** A Linux machine that starts into the kiosk and has nothing else: cage (Wayland) by systemd, and what X11 needs. */
import { exitCodes } from '../../contract/exit-codes.ts';

/** systemd's own quoting of one word. */
const word = (text: string) =>
  `"${text
    .replace(/(["\\])/g, '\\$1')
    .replace(/%/g, '%%')
    .replace(/\$/g, '$$$$')}"`;

export const serviceUnit = (program: string): string => `# /etc/systemd/system/wxlobby.service
# The kiosk on the first console, in cage: a Wayland compositor that shows one program and has no keys of its own.
#   apt-get install cage; adduser --disabled-password kiosk; systemctl enable --now wxlobby
#   systemctl set-default graphical.target
# Without Wayland, let the user's ~/.xinitrc be the ExecStart line without cage, and start it by startx.

[Unit]
Description=WxLobby kiosk
After=systemd-user-sessions.service plymouth-quit-wait.service dbus.socket systemd-logind.service
Wants=dbus.socket systemd-logind.service
Before=graphical.target
ConditionPathExists=/dev/tty0
Conflicts=getty@tty1.service
After=getty@tty1.service
StartLimitIntervalSec=0

[Service]
Type=simple
User=kiosk
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
# A keychain without a person to open it: see docs/lockdown.md, "Linux and the keychain".
ExecStart=/usr/bin/cage -- ${word(program)} --kiosk --supervised=device
# ${exitCodes.restartApp}: start again. ${exitCodes.restartDevice}: restart the device. ${exitCodes.shutDown}: shut it down. ${exitCodes.doNothing}: staff ended it, so nothing.
Restart=always
RestartSec=1
RestartPreventExitStatus=${exitCodes.restartDevice} ${exitCodes.shutDown} ${exitCodes.doNothing}
ExecStopPost=+/bin/sh -c 'case "$EXIT_STATUS" in ${exitCodes.restartDevice}) systemctl reboot;; ${exitCodes.shutDown}) systemctl poweroff;; esac'

[Install]
WantedBy=graphical.target
`;

export const xorgConf = `# /etc/X11/xorg.conf.d/90-wxlobby.conf
# Only for X11: no text consoles by Ctrl+Alt+F1 to F7, no Ctrl+Alt+Backspace, no screen that turns itself off.
Section "ServerFlags"
    Option "DontVTSwitch" "true"
    Option "DontZap"      "true"
    Option "BlankTime"    "0"
    Option "StandbyTime"  "0"
    Option "SuspendTime"  "0"
    Option "OffTime"      "0"
EndSection
`;

export const logindConf = `# /etc/systemd/logind.conf.d/wxlobby.conf, then: systemctl restart systemd-logind
# The power button, the lid and idleness do nothing; no login on other consoles.
[Login]
HandlePowerKey=ignore
HandlePowerKeyLongPress=ignore
HandleSuspendKey=ignore
HandleLidSwitch=ignore
IdleAction=ignore
NAutoVTs=0
ReserveVT=0
`;

export const sysctlConf = `# /etc/sysctl.d/90-wxlobby.conf, then: sysctl --system
# No kernel commands from the keyboard (Alt+SysRq). Ctrl+Alt+Del: systemctl mask ctrl-alt-del.target
kernel.sysrq = 0
`;
