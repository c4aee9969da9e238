/** From nothing to the running app: set-up, a screen, a keychain, Electron. */
import { openDesktop } from './desktop.mjs';
import { electronArgs } from './electron-args.mjs';
import { root } from './paths.mjs';
import { live } from './run.mjs';
import { setUpElectron } from './setup.mjs';

/**
 * @param {string[]} args for the app
 * @param {NodeJS.WritableStream} out where everything but the app's own words goes
 * @returns {Promise<number>} the app's exit code
 */
export async function launch(args, out) {
  const electron = await setUpElectron({ display: 'shared', keychain: 'shared', out });
  const desktop = await openDesktop();
  const notice = (/** @type {string} */ text) => out.write(`notice: ${text}\n`);
  try {
    if (desktop.display) {
      notice(
        `no screen here: the app is shown on the X display ${desktop.display}, where nobody sees it; ` +
          `to look: DISPLAY=${desktop.display} import -window root screen.png`,
      );
    }
    if (desktop.keychain)
      notice('no session bus here: secrets are kept in a keychain that ends with the app');
    const own = electronArgs(notice, desktop.display !== undefined);
    return await live(electron.path, [...own, root, ...args], { env: desktop.env });
  } finally {
    await desktop.close();
  }
}
