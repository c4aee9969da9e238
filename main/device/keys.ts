/**
 * Which keys a locked-down kiosk hears, as a list of what it may hear: a key that nobody thought of does nothing. Pure.
 * What the system takes before any program sees it (Ctrl+Alt+Del, the Windows key) is in docs/lockdown.md.
 */

/** The part of Electron's `Input` that is used. */
export interface Key {
  readonly type: string;
  /** https://www.w3.org/TR/uievents-key/ */
  readonly key: string;
  /** https://www.w3.org/TR/uievents-code/ */
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

/** `kiosk`: visitors. `desk`: staff at the console. `none`: a page that is only looked at. */
export type Keyboard = 'kiosk' | 'desk' | 'none';

/** Text, the way through a page, and what input methods send. */
const plain: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'Control',
  'CapsLock',
  'NumLock',
  'Process',
  'Dead',
  'Compose',
  'Convert',
  'NonConvert',
  'ModeChange',
  'Unidentified',
]);

/** One character, however many units long. */
const isText = (key: string) => [...key].length === 1;
const isLetterOrDigit = (key: string) => /^[a-z0-9]$/i.test(key);

const editing: ReadonlySet<string> = new Set(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyY', 'KeyZ']);

const opensConsole = ({ control, shift, alt, meta, code }: Key) =>
  control && shift && !alt && !meta && code === 'KeyS';

/** With Ctrl or Command. */
const isEditing = ({ control, shift, alt, meta, code }: Key) =>
  control !== meta && !alt && editing.has(code) && (!shift || code === 'KeyZ');

export function mayPress(key: Key, keyboard: Keyboard): boolean {
  if (keyboard === 'none') return false;
  const { control, alt, meta } = key;
  if (!control && !alt && !meta) return plain.has(key.key) || isText(key.key);
  // As a keyboard types @ or €: some systems say Ctrl and Alt where AltGr was pressed.
  if (control && alt && !meta) return isText(key.key) && !isLetterOrDigit(key.key);
  if (opensConsole(key)) return keyboard === 'kiosk';
  // Letting go of Ctrl says Ctrl.
  if (control && !alt && !meta && ['Control', 'Shift'].includes(key.key)) return true;
  return keyboard === 'desk' && isEditing(key);
}
