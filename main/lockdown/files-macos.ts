/**
 * A configuration profile for the kiosk's Mac. It cannot be made to run one program only: WxLobby's own kiosk mode
 * hides Dock and menu bar and takes the task switcher; the profile takes what is left.
 * https://developer.apple.com/documentation/devicemanagement
 */

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** System shortcuts by Apple's own numbers: Spotlight, Mission Control, desktop, spaces, screenshots, Dock hiding. */
const shortcuts = [
  27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 52, 60, 61, 64, 65, 79, 80, 81, 82, 118, 160, 162, 175, 184,
];

const payload = (type: string, name: string, uuid: string, body: string) => `    <dict>
      <key>PayloadType</key><string>${type}</string>
      <key>PayloadVersion</key><integer>1</integer>
      <key>PayloadIdentifier</key><string>com.wxlobby.kiosk.${name}</string>
      <key>PayloadUUID</key><string>${uuid}</string>
${body}
    </dict>`;

export const mobileConfig = (program: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- WxLobby on a Mac. Install it for the kiosk's user, who must not be an administrator:
     System Settings, General, Device Management; or by your MDM.
     By hand as well: Users & Groups, "Automatically log in as" the kiosk's user; Bluetooth off. -->
<plist version="1.0">
<dict>
  <key>PayloadType</key><string>Configuration</string>
  <key>PayloadVersion</key><integer>1</integer>
  <key>PayloadIdentifier</key><string>com.wxlobby.kiosk</string>
  <key>PayloadUUID</key><string>2C0C1E0A-6A57-4B5C-8C0E-6C4A3F2E9B10</string>
  <key>PayloadDisplayName</key><string>WxLobby kiosk</string>
  <key>PayloadScope</key><string>User</string>
  <key>PayloadContent</key>
  <array>
    <!-- Starts at login. WxLobby's own "start at login" does the same; either is enough. -->
${payload(
  'com.apple.loginitems.managed',
  'login',
  '7B0F5B52-0C8E-4F0B-9C55-0A3B8F6D1E11',
  `      <key>AutoLaunchedApplicationDictionary-managed</key>
      <array>
        <dict>
          <key>Path</key><string>${xml(program)}</string>
          <key>Hide</key><false/>
        </dict>
      </array>`,
)}
    <!-- No hot corners, no gestures that show the desktop. -->
${payload(
  'com.apple.dock',
  'dock',
  '0E7C6C0C-8E0D-4B63-8A17-5B7E7E2A4C12',
  ['tl', 'tr', 'bl', 'br']
    .map((corner) => `      <key>wvous-${corner}-corner</key><integer>1</integer>`)
    .join('\n'),
)}
    <!-- Neither a screen saver nor a password after it. -->
${payload(
  'com.apple.screensaver',
  'screensaver',
  '5D1F8A44-2B8C-4E7B-9B35-2C1D7D5E3A13',
  `      <key>idleTime</key><integer>0</integer>
      <key>askForPassword</key><false/>`,
)}
    <!-- System shortcuts off: Spotlight, Mission Control, screenshots, input menus. -->
${payload(
  'com.apple.ManagedClient.preferences',
  'shortcuts',
  '9A4E2D6B-1F3C-4C5D-A2B6-8D7E6F5A4B14',
  `      <key>PayloadContent</key>
      <dict>
        <key>com.apple.symbolichotkeys</key>
        <dict>
          <key>Forced</key>
          <array>
            <dict>
              <key>mcx_preference_settings</key>
              <dict>
                <key>AppleSymbolicHotKeys</key>
                <dict>
${shortcuts.map((id) => `                  <key>${id}</key><dict><key>enabled</key><false/></dict>`).join('\n')}
                </dict>
              </dict>
            </dict>
          </array>
        </dict>
      </dict>`,
)}
  </array>
</dict>
</plist>
`;
