/** A screen and a keychain in one, as one environment. */
import { openDisplay } from './display.mjs';
import { openKeyring } from './keyring.mjs';

/**
 * @typedef {object} Desktop
 * @property {NodeJS.ProcessEnv} env the whole environment to start things with
 * @property {Record<string, string>} own what of it leads to this screen and this keychain
 * @property {string | undefined} display the X display started here (`:7`), if one was
 * @property {boolean} keychain true when a keychain was started here
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ display?: import('./display.mjs').Choice, keychain?: import('./keyring.mjs').Choice, size?: string }} [wish]
 * @returns {Promise<Desktop>}
 */
export async function openDesktop({ display = 'shared', keychain = 'shared', size } = {}) {
  const screen = await openDisplay(display, size);
  const keyring = await openKeyring(keychain).catch(async (error) => {
    await screen.close();
    throw error;
  });
  const own = { ...screen.env, ...keyring.env };
  return {
    env: { ...process.env, ...own },
    own,
    display: screen.name,
    keychain: keyring.started,
    async close() {
      await keyring.close();
      await screen.close();
    },
  };
}
