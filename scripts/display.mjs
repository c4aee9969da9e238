/** A screen to run Electron on: the person's own, or an X server without a screen (Xvfb) where there is none. */
import { Stop } from './stop.mjs';
import { endTied, firstLine, spawnTied } from './tied.mjs';

/**
 * `shared`: the screen of whoever runs this, else one of our own. `own`: always one of our own (on Linux), so that
 * nothing pops up and sizes are known. `none`: nothing is shown.
 * @typedef {'shared' | 'own' | 'none'} Choice
 */

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env to add to the environment of what is shown
 * @property {string | undefined} name the display started here (`:7`), if one was
 * @property {() => Promise<void>} close
 */

/** @param {Choice} choice */
export function needsDisplay(choice) {
  if (process.platform !== 'linux' || choice === 'none') return false;
  return choice === 'own' || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {Choice} [choice]
 * @param {string} [size] width x height x bits
 * @returns {Promise<Display>}
 */
export async function openDisplay(choice = 'shared', size = '1920x1080x24') {
  if (!needsDisplay(choice)) return { env: {}, name: undefined, close: async () => {} };
  // No screen saver: after ten minutes without a key it would stand there as a locked screen does.
  const noSaver = ['-s', '0'];
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset', ...noSaver];
  const child = spawnTied('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  try {
    const name = `:${await firstLine(child, 3)}`;
    // Without an empty WAYLAND_DISPLAY an Electron that prefers Wayland would still show up on the person's screen.
    return { env: { DISPLAY: name, WAYLAND_DISPLAY: '' }, name, close: () => endTied(child) };
  } catch (error) {
    throw new Stop(
      `The X server without a screen (Xvfb) did not start: ${/** @type {Error} */ (error).message}`,
    );
  }
}
