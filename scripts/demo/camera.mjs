/** Takes numbered screenshots of the whole screen, where WeChat's page and ours are seen together. */
import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';

/**
 * @typedef {object} Camera
 * @property {(name: string, page: import('playwright-core').Page) => Promise<void>} take
 * @property {() => string[]} taken paths below the checkout
 */

/**
 * @param {string} folder
 * @param {{ display: string | undefined, env: NodeJS.ProcessEnv }} desktop
 * @returns {Camera}
 */
export function openCamera(folder, { display, env }) {
  /** @type {string[]} */
  const files = [];
  return {
    async take(name, page) {
      const file = join(folder, `${String(files.length + 1).padStart(2, '0')}-${name}.png`);
      // A view laid over a window is not in the window's own picture; the X server of our own sees both.
      if (display) execFileSync('import', ['-window', 'root', file], { env });
      else await page.screenshot({ path: file });
      files.push(file);
    },
    taken: () => files.map((file) => relative(root, file).replaceAll('\\', '/')),
  };
}
