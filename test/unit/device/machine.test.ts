import { describe, expect, test } from 'vitest';
import { gapBetween } from '../../../main/device/clocks.ts';
import { desktopEntry } from '../../../main/device/desktop-entry.ts';
import { layOut } from '../../../main/device/displays.ts';
import { type Key, mayPress } from '../../../main/device/keys.ts';

const display = (id: number, x: number, y = 0) => ({ id, bounds: { x, y, width: 1920, height: 1080 } });

describe('screens', () => {
  const left = display(7, -1920);
  const main = display(3, 0);
  const above = display(9, 0, -1080);
  const all = [main, left, above];

  test('without a choice the kiosk stands on the main one, and the others are black', () => {
    expect(layOut(all, main, null)).toEqual({ kiosk: main, black: [left, above] });
  });

  test('are counted from the left, then from the top', () => {
    expect(layOut(all, main, 1).kiosk).toBe(left);
    expect(layOut(all, main, 2).kiosk).toBe(above);
    expect(layOut(all, main, 3).kiosk).toBe(main);
  });

  test('one that was unplugged gives way to the main one', () => {
    expect(layOut([main], main, 3)).toEqual({ kiosk: main, black: [] });
  });

  test('a mirror of the kiosk is not blacked out', () => {
    expect(layOut([main, display(4, 0)], main, null).black).toEqual([]);
  });
});

describe('clocks', () => {
  const start = { wall: 1_000_000, steady: 5_000 };
  const later = (wall: number, steady: number) =>
    gapBetween(start, { wall: start.wall + wall, steady: 5_000 + steady });

  test.each([
    ['a second passes', 1_000, 1_000, null],
    ['a busy machine is late', 4_000, 4_000, null],
    ['the clock is put right by some seconds', 31_000, 1_000, null],
    ['the process was stopped', 600_000, 600_000, { kind: 'slept', ms: 600_000 }],
    ['the machine slept, and its steady clock with it', 600_000, 1_000, { kind: 'clockMoved', ms: 599_000 }],
    ['the clock is set ahead by a day', 86_401_000, 1_000, { kind: 'clockMoved', ms: 86_400_000 }],
    ['the clock is set back by a year', -31_535_999_000, 1_000, { kind: 'clockMoved', ms: -31_536_000_000 }],
  ] as const)('%s', (_what, wall, steady, gap) => {
    expect(later(wall, steady)).toEqual(gap);
  });
});

/** As a desktop reads it: first the value's own escapes, then the quotes of `Exec`. */
const commandOf = (entry: string) => {
  const value = /^Exec=(.*)$/m.exec(entry)?.[1]?.replaceAll('\\\\', '\\') ?? '';
  const words = value.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return words.map((word) => word.slice(1, -1).replace(/\\(.)/g, '$1').replaceAll('%%', '%'));
};

test.each([
  [['/opt/Wx Lobby/wxlobby', '--kiosk']],
  [['/opt/前台/wxlobby', '--data-dir=/srv/50% off/$HOME "x" `y` \\z']],
])('what starts at login comes out as it went in: %j', (command) => {
  const entry = desktopEntry(command);
  expect(commandOf(entry)).toEqual(command);
  expect(entry).toMatch(/^\[Desktop Entry]\nType=Application\n/);
});

describe('keys', () => {
  const codeOf = (key: string) => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key);
  const key = (spoken: string): Key => {
    const words = spoken.split(' ');
    const name = words.at(-1) ?? '';
    return {
      type: 'keyDown',
      key: name,
      code: codeOf(name),
      shift: words.includes('Shift'),
      control: words.includes('Ctrl'),
      alt: words.includes('Alt'),
      meta: words.includes('Meta'),
    };
  };
  const typing = [
    'a',
    'Z',
    '7',
    '@',
    '王',
    '😀',
    'Tab',
    'Enter',
    'Escape',
    'Backspace',
    'ArrowLeft',
    'Process',
    'Dead',
  ];
  const altGr = ['Ctrl Alt @', 'Ctrl Alt €', 'Ctrl Alt ł'];
  const never = [
    ...[
      'F1',
      'F5',
      'F10',
      'F11',
      'F12',
      'ContextMenu',
      'PrintScreen',
      'BrowserBack',
      'LaunchMail',
      'Help',
      'Meta',
      'Alt',
    ],
    ...['r', 'p', 's', 'o', 'n', 't', 'w', 'j', 'u', 'f', 'h', '0', '+', '-', '='].map(
      (name) => `Ctrl ${name}`,
    ),
    ...['i', 'j', 'c', 'r', 'n', 't', 'Escape', 'Delete'].map((name) => `Ctrl Shift ${name}`),
    ...['F4', 'ArrowLeft', 'ArrowRight', 'Home', 'Tab', 'd', 'f'].map((name) => `Alt ${name}`),
    ...['d', 'r', 'Tab', 'q', 'w'].map((name) => `Meta ${name}`),
    ...['Ctrl Alt Delete', 'Ctrl Alt t', 'Ctrl Alt F2', 'Ctrl Meta f', 'Ctrl Alt Shift Meta x'],
  ];
  const edits = ['Ctrl a', 'Ctrl c', 'Ctrl v', 'Ctrl x', 'Ctrl z', 'Ctrl Shift z', 'Meta v'];

  test.each([...typing, ...altGr])('%s is typed, by visitors and staff', (name) => {
    expect([mayPress(key(name), 'kiosk'), mayPress(key(name), 'desk'), mayPress(key(name), 'none')]).toEqual([
      true,
      true,
      false,
    ]);
  });
  test.each(never)('%s does nothing anywhere', (name) => {
    for (const keyboard of ['kiosk', 'desk', 'none'] as const)
      expect(mayPress(key(name), keyboard), keyboard).toBe(false);
  });
  test.each(edits)('%s is for staff', (name) => {
    expect([mayPress(key(name), 'kiosk'), mayPress(key(name), 'desk')]).toEqual([false, true]);
  });
  test('Ctrl+Shift+S calls for the console', () => {
    expect(mayPress(key('Ctrl Shift s'), 'kiosk')).toBe(true);
  });
});
