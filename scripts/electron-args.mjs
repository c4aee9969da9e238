/** What Electron must be told about where it runs, before what the app is told. */

export const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @param {(text: string) => void} notice told what a person should know
 * @param {boolean} [ownDisplay] true on an X server of our own
 * @returns {string[]}
 */
export function electronArgs(notice, ownDisplay = false) {
  if (process.platform !== 'linux') return [];
  const args = [];
  if (asRoot) {
    notice('running as root: Chromium refuses its sandbox there, so --no-sandbox is used');
    args.push('--no-sandbox');
  }
  // There is no graphics card behind it: without this Chromium tries three times and prints each failure.
  if (ownDisplay) args.push('--disable-gpu');
  else if (process.env.WAYLAND_DISPLAY && !process.env.DISPLAY) args.push('--ozone-platform=wayland');
  return args;
}
