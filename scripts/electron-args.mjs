/** What Electron must be told about where it runs, before what the app is told. */

export const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @param {(text: string) => void} notice told what a person should know
 * @returns {string[]}
 */
export function electronArgs(notice) {
  if (process.platform !== 'linux') return [];
  const args = [];
  if (asRoot) {
    notice('running as root: Chromium refuses its sandbox there, so --no-sandbox is used');
    args.push('--no-sandbox');
  }
  if (process.env.WAYLAND_DISPLAY && !process.env.DISPLAY) args.push('--ozone-platform=wayland');
  return args;
}
