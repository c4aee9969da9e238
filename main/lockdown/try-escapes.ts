/** Tries the known escapes on a kiosk window of our own, as a visitor's hands or a hostile page would. */
import { setTimeout as pause } from 'node:timers/promises';
import { BaseWindow, type BrowserWindow, type KeyboardInputEvent, screen } from 'electron';
import type { Finding, Ours } from './findings.ts';

type Modifier = 'control' | 'shift' | 'alt' | 'meta';
/** `Ctrl+Shift+I`; the last word is the key as Electron's accelerators name it. */
const keys: Readonly<Partial<Record<Ours, readonly string[]>>> = {
  'keys.functions': ['F1', 'F3', 'F6', 'F7', 'F11', 'Shift+F11', 'Ctrl+F6', 'Alt+F2'],
  'keys.reload': ['F5', 'Ctrl+F5', 'Shift+F5', 'Ctrl+R', 'Ctrl+Shift+R', 'Meta+R'],
  'keys.tools': ['F12', 'Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+Shift+C', 'Ctrl+U', 'Meta+Alt+I'],
  'keys.print': ['Ctrl+P', 'Ctrl+Shift+P', 'Ctrl+S', 'Ctrl+O', 'Ctrl+F', 'Ctrl+G', 'Meta+P', 'PrintScreen'],
  'keys.zoom': ['Ctrl+=', 'Ctrl+Plus', 'Ctrl+-', 'Ctrl+0', 'Ctrl+numadd', 'Ctrl+numsub', 'Meta+=', 'Meta+-'],
  'keys.windows': [
    'Ctrl+N',
    'Ctrl+T',
    'Ctrl+W',
    'Ctrl+Shift+N',
    'Ctrl+Shift+T',
    'Ctrl+Q',
    'Alt+F4',
    'Ctrl+F4',
  ],
  'keys.history': ['Alt+Left', 'Alt+Right', 'Alt+Home', 'Ctrl+H', 'Ctrl+J', 'Ctrl+L', 'Ctrl+D', 'Alt+D'],
  'keys.menu': ['F10', 'Shift+F10', 'Alt+Space', 'Alt+F', 'Ctrl+Tab', 'Ctrl+Shift+Tab', 'Ctrl+Shift+Escape'],
};
const modifiers: Readonly<Record<string, Modifier>> = {
  Ctrl: 'control',
  Shift: 'shift',
  Alt: 'alt',
  Meta: 'meta',
};

/** Long enough for a window or a dialog to come up. */
const settle = 60;

/** Everything about the kiosk that an escape would change; equal before and after, nothing led out. */
async function stateOf(window: BrowserWindow): Promise<string> {
  const { webContents } = window;
  const heard = await webContents.executeJavaScript('window.heardByPage ?? 0').catch(() => 'gone');
  return JSON.stringify([
    BaseWindow.getAllWindows().length,
    window.isKiosk(),
    window.isVisible(),
    window.isMinimized(),
    webContents.getURL(),
    webContents.getZoomFactor(),
    webContents.isDevToolsOpened(),
    heard,
  ]);
}

async function changes(window: BrowserWindow, attempt: () => unknown): Promise<boolean> {
  const before = await stateOf(window);
  await attempt();
  await pause(settle);
  return (await stateOf(window)) !== before;
}

function press(window: BrowserWindow, spoken: string): void {
  const words = spoken.split('+');
  const keyCode = words.at(-1) ?? '';
  const held = words.slice(0, -1).flatMap((word) => modifiers[word] ?? []);
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    window.webContents.sendInputEvent({ type, keyCode, modifiers: held } as KeyboardInputEvent);
}

const scripts: Readonly<Partial<Record<Ours, string>>> = {
  popup: "Boolean(window.open('https://example.com/'))",
  dialog: "alert('x') ?? confirm('x') === true",
  print: 'window.print()',
  navigate: "location.assign('https://example.com/')",
  download: "Object.assign(document.createElement('a'), { href: '/kiosk.html', download: 'x' }).click()",
  fullscreen: 'document.documentElement.requestFullscreen().then(() => true, () => false)',
  permissions: 'navigator.mediaDevices.getUserMedia({ video: true }).then(() => true, () => false)',
};

/** A page that gets what it asked for answers `true`. */
async function runs(window: BrowserWindow, script: string): Promise<boolean> {
  let got = false;
  const changed = await changes(window, async () => {
    const answer = window.webContents.executeJavaScript(script, true).catch(() => false);
    got = (await Promise.race([answer, pause(1_500)])) === true;
  });
  return changed || got;
}

const finding = (id: Ours, open: readonly string[]): Finding<Ours> => ({
  id,
  result: open.length > 0 ? 'open' : 'blocked',
  facts: open,
});

function uncovered(window: BrowserWindow): string[] {
  const seen = window.getBounds();
  const { bounds } = screen.getDisplayMatching(seen);
  const covers = Object.entries(bounds).every(([side, size]) => seen[side as keyof typeof seen] === size);
  return [...(covers ? [] : [`${seen.width}×${seen.height}`]), ...(window.isKiosk() ? [] : ['kiosk'])];
}

/** Screens that a window of ours does not cover. */
function bareDisplays(): string[] {
  const areas = BaseWindow.getAllWindows().map((window) => window.getBounds());
  const isCovered = ({ x, y, width, height }: Electron.Rectangle) =>
    areas.some(
      (area) =>
        area.x <= x && area.y <= y && area.x + area.width >= x + width && area.y + area.height >= y + height,
    );
  return screen
    .getAllDisplays()
    .filter(({ bounds }) => !isCovered(bounds))
    .map(({ bounds }) => `${bounds.width}×${bounds.height}`);
}

/** @param window a kiosk that has finished loading; it is of no use afterwards. */
export async function tryEscapes(window: BrowserWindow): Promise<readonly Finding<Ours>[]> {
  const { webContents } = window;
  window.focus();
  await webContents.executeJavaScript(
    "window.heardByPage = 0; addEventListener('keydown', (e) => { if (!['Control', 'Shift'].includes(e.key)) window.heardByPage++; })",
  );
  const found = [finding('cover', uncovered(window)), finding('displays', bareDisplays())];
  for (const [id, spoken] of Object.entries(keys) as [Ours, readonly string[]][]) {
    const open: string[] = [];
    for (const one of spoken) if (await changes(window, () => press(window, one))) open.push(one);
    found.push(finding(id, open));
  }
  const wheel = { type: 'mouseWheel', x: 200, y: 200, deltaY: 240, modifiers: ['control'] } as const;
  const zoomed = await changes(window, () =>
    webContents.sendInputEvent({ ...wheel, modifiers: ['control'] }),
  );
  found.push(finding('wheel', zoomed ? ['Ctrl'] : []));
  const closed = await changes(window, () => window.close());
  found.push(finding('close', closed ? ['close'] : []));
  for (const [id, script] of Object.entries(scripts) as [Ours, string][])
    found.push(finding(id, (await runs(window, script)) ? [id] : []));
  return found;
}
