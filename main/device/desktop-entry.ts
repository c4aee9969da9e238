/**
 * The file by which a Linux desktop starts a program at login. Pure.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */

/** Quoted for `Exec`, and once more because a value of the file has escapes of its own. */
function execWord(word: string): string {
  const quoted = `"${word.replace(/(["`$\\])/g, '\\$1')}"`;
  return quoted.replace(/\\/g, '\\\\').replace(/%/g, '%%');
}

/** @param command the program and its arguments, as they are. */
export const desktopEntry = (command: readonly string[]): string => `[Desktop Entry]
Type=Application
Version=1.5
Name=WxLobby
Comment=WeChat sign-in at the front desk
Exec=${command.map(execWord).join(' ')}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
`;
