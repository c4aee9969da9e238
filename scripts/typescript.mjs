/** Running a TypeScript file of this repository with Node, old or new. */
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';
import { live } from './run.mjs';

/**
 * @param {string} file inside the repository
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runTypeScript(file, args, env = process.env) {
  const hooks = pathToFileURL(inRoot('scripts', 'typescript', 'register.mjs')).href;
  const run = inRoot('scripts', 'typescript', 'run.mjs');
  return live(process.execPath, ['--import', hooks, run, inRoot(file), ...args], { cwd: root, env });
}
