/**
 * What makes Windows run nothing but the kiosk. Texts only; Shell Launcher and Keyboard Filter need Windows Enterprise,
 * Education or IoT Enterprise, Assigned Access works on Pro as well.
 * https://learn.microsoft.com/windows/configuration/assigned-access/
 */
import { exitCodes } from '../../contract/exit-codes.ts';

const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const powerShell = (text: string) => `'${text.replace(/'/g, "''")}'`;

const profile = '{6F1D1C86-3A4E-4E0B-9A7B-5B0D5A3C7E21}';
/** Shell Launcher acts upon the exit codes itself, so the app may ask for the device to be restarted. */
const args = '--kiosk --supervised=device';
const actions = [
  [exitCodes.restartApp, 'RestartShell'],
  [exitCodes.restartDevice, 'RestartDevice'],
  [exitCodes.shutDown, 'ShutdownDevice'],
  [exitCodes.doNothing, 'DoNothing'],
] as const;

export const shellLauncherXml = (program: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!-- Shell Launcher, for Intune and other MDM: ./Vendor/MSFT/AssignedAccess/ShellLauncher.
     WxLobby takes the place of Explorer for one local user whom Windows makes and signs in by itself ("Kiosk").
     Exit codes: 0 starts the app again, 1 restarts the device, 2 shuts it down, 3 does nothing (staff ended it). -->
<ShellLauncherConfiguration
    xmlns="http://schemas.microsoft.com/ShellLauncher/2018/Configuration"
    xmlns:V2="http://schemas.microsoft.com/ShellLauncher/2019/Configuration">
  <Profiles>
    <!-- Everybody else keeps the ordinary desktop. -->
    <DefaultProfile>
      <Shell Shell="%SystemRoot%\\explorer.exe" />
    </DefaultProfile>
    <Profile Id="${profile}" Name="WxLobby">
      <Shell Shell="${xml(`"${program}" ${args}`)}" V2:AppType="Desktop" V2:AllAppsFullScreen="true">
        <ReturnCodeActions>
${actions.map(([code, action]) => `          <ReturnCodeAction ReturnCode="${code}" Action="${action}" />`).join('\n')}
        </ReturnCodeActions>
        <DefaultAction Action="RestartShell" />
      </Shell>
    </Profile>
  </Profiles>
  <Configs>
    <Config>
      <AutoLogonAccount />
      <Profile Id="${profile}" />
    </Config>
  </Configs>
</ShellLauncherConfiguration>
`;

export const assignedAccessXml = (program: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!-- Assigned Access, where Shell Launcher is not to be had (Windows Pro): ./Vendor/MSFT/AssignedAccess/Configuration.
     Only WxLobby may run and it starts by itself, but Explorer stays behind it: prefer Shell Launcher. -->
<AssignedAccessConfiguration
    xmlns="http://schemas.microsoft.com/AssignedAccess/2017/config"
    xmlns:rs5="http://schemas.microsoft.com/AssignedAccess/201810/config">
  <Profiles>
    <Profile Id="${profile}">
      <AllAppsList>
        <AllowedApps>
          <App DesktopAppPath="${xml(program)}" rs5:AutoLaunch="true" rs5:AutoLaunchArguments="--kiosk --supervised" />
        </AllowedApps>
      </AllAppsList>
      <StartLayout><![CDATA[<LayoutModificationTemplate xmlns="http://schemas.microsoft.com/Start/2014/LayoutModification" Version="1" />]]></StartLayout>
      <Taskbar ShowTaskbar="false" />
    </Profile>
  </Profiles>
  <Configs>
    <Config>
      <AutoLogonAccount rs5:DisplayName="Kiosk" />
      <DefaultProfile Id="${profile}" />
    </Config>
  </Configs>
</AssignedAccessConfiguration>
`;

/** https://learn.microsoft.com/windows/configuration/keyboard-filter/keyboardfilter-list-all-configured-key-combinations */
const filtered = [
  ...['Ctrl+Alt+Del', 'Ctrl+Shift+Esc', 'Ctrl+Esc', 'Alt+Tab', 'Ctrl+Tab', 'Alt+Esc', 'Alt+F4', 'Alt+Space'],
  ...[
    'Win+L',
    'Win+R',
    'Win+E',
    'Win+U',
    'Win+D',
    'Win+M',
    'Win+P',
    'Win+Q',
    'Win+W',
    'Win+Enter',
    'Win+Break',
  ],
  ...[
    'Windows',
    'Application',
    'F21',
    'LaunchMail',
    'LaunchApp1',
    'LaunchApp2',
    'BrowserHome',
    'BrowserSearch',
  ],
];

export const lockPs1 = (program: string): string => `<#
  Locks this Windows PC to WxLobby, for one local user. Run in an elevated PowerShell:
      powershell -ExecutionPolicy Bypass -File windows-lock.ps1 -User Kiosk
      powershell -ExecutionPolicy Bypass -File windows-lock.ps1 -User Kiosk -Undo
  The user must exist, must have signed in once and signed out again, and must not be an administrator.
  Shell Launcher and Keyboard Filter are optional features of Windows Enterprise, Education and IoT Enterprise;
  the script says what it could not do. Restart the PC afterwards.
#>
param(
  [Parameter(Mandatory = $true)][string]$User,
  [string]$Program = ${powerShell(program)},
  [switch]$Undo
)
$ErrorActionPreference = 'Stop'
$embedded = 'root\\standardcimv2\\embedded'
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate([System.Security.Principal.SecurityIdentifier]).Value

function Try-Step([string]$Name, [scriptblock]$Step) {
  try { & $Step; Write-Host "done    $Name" }
  catch { Write-Warning "$Name : $($_.Exception.Message)" }
}

# 1. The shell: WxLobby instead of Explorer. What follows an exit code is in docs/lockdown.md.
Try-Step 'Shell Launcher' {
  if (-not $Undo) { Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null }
  $launcher = [wmiclass]"\\\\localhost\\\${embedded}:WESL_UserSetting"
  try { $launcher.RemoveCustomShell($sid) | Out-Null } catch { }
  if (-not $Undo) {
    $launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
    # Codes and what each of them does: 0 start again, 1 restart the device, 2 shut down, 3 nothing.
    $launcher.SetCustomShell($sid, "\`"$Program\`" ${args}", @(${actions.map(([code]) => code).join(', ')}), @(${actions.map(([code]) => code).join(', ')}), 0) | Out-Null
    $launcher.SetEnabled($true) | Out-Null
  }
}

# 2. Keys that Windows takes before any program sees them.
Try-Step 'Keyboard Filter' {
  if (-not $Undo) { Enable-WindowsOptionalFeature -Online -FeatureName Client-KeyboardFilter -All -NoRestart | Out-Null }
  foreach ($id in @(${filtered.map((key) => `'${key}'`).join(', ')})) {
    $key = Get-WmiObject -Namespace $embedded -Class WEKF_PredefinedKey | Where-Object { $_.Id -eq $id }
    if ($key) { $key.Enabled = if ($Undo) { 0 } else { 1 }; $key.Put() | Out-Null }
  }
  $forceOff = Get-WmiObject -Namespace $embedded -Class WEKF_Settings | Where-Object { $_.Name -eq 'ForceOffAccessibility' }
  if ($forceOff) { $forceOff.Value = if ($Undo) { 'false' } else { 'true' }; $forceOff.Put() | Out-Null }
}

# 3. The kiosk user's own settings. Their registry is loaded while they are signed out.
$hive = "Registry::HKEY_USERS\\$sid"
$folder = (Get-CimInstance Win32_UserProfile | Where-Object { $_.SID -eq $sid }).LocalPath
$loaded = $false
if (-not (Test-Path $hive) -and $folder) { reg.exe load "HKU\\$sid" "$folder\\NTUSER.DAT" | Out-Null; $loaded = $true }

function Set-Policy([string]$Path, [string]$Name, $Value, [string]$Type = 'DWord') {
  if ($Undo) { Remove-ItemProperty -Path $Path -Name $Name -ErrorAction SilentlyContinue; return }
  if (-not (Test-Path $Path)) { New-Item -Path $Path -Force | Out-Null }
  New-ItemProperty -Path $Path -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
}

Try-Step 'Task Manager, password change and locking from Ctrl+Alt+Del' {
  $system = "$hive\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System"
  foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword') { Set-Policy $system $name 1 }
  Set-Policy "$hive\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer" 'NoWinKeys' 1
}
Try-Step 'Sticky Keys, Filter Keys, Toggle Keys by shortcut' {
  foreach ($pair in @(@('StickyKeys', '506'), @('Keyboard Response', '122'), @('ToggleKeys', '58'))) {
    Set-Policy "$hive\\Control Panel\\Accessibility\\$($pair[0])" 'Flags' $pair[1] 'String'
  }
}
Try-Step 'Notifications' {
  Set-Policy "$hive\\SOFTWARE\\Policies\\Microsoft\\Windows\\CurrentVersion\\PushNotifications" 'NoToastApplicationNotification' 1
}
if ($loaded) { [gc]::Collect(); reg.exe unload "HKU\\$sid" | Out-Null }

# 4. The machine.
Try-Step 'Swiping in from the edge' { Set-Policy 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI' 'AllowEdgeSwipe' 0 }
Try-Step 'USB sticks' {
  Set-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\USBSTOR' 'Start' $(if ($Undo) { 3 } else { 4 })
}
Try-Step 'Power button' {
  $action = if ($Undo) { 3 } else { 0 }
  foreach ($source in 'setacvalueindex', 'setdcvalueindex') { powercfg.exe "/$source" SCHEME_CURRENT SUB_BUTTONS PBUTTONACTION $action }
  powercfg.exe /setactive SCHEME_CURRENT
}
Write-Host 'Restart the PC now. Then, as the kiosk user: WxLobby.exe --audit-lockdown'
`;
