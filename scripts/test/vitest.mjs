/** One run of Vitest: shown live, its results and failures kept in files to be counted and told again. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { inPackages, inRoot, root } from '../paths.mjs';
import { live } from '../run.mjs';

/**
 * @typedef {object} Run
 * @property {number} code exit code of Vitest
 * @property {string | undefined} report its JSON; undefined when it did not come to its end
 * @property {string} failures a paragraph for each, see failed.mjs
 */

/**
 * @param {string[]} args for Vitest: filters and options
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name tells this run's files from another's
 * @returns {Promise<Run>}
 */
export async function runVitest(args, env, name) {
  const report = inRoot('out', `tests-${name}.json`);
  const failures = inRoot('out', `tests-${name}-failed.txt`);
  for (const file of [report, failures]) await rm(file, { force: true });
  const own = ['run', '--config', inRoot('test', 'vitest.config.ts')];
  const code = await live(process.execPath, [inPackages('vitest', 'vitest.mjs'), ...own, ...args], {
    cwd: root,
    env: { ...env, WXLOBBY_TEST_REPORT: report, WXLOBBY_TEST_FAILURES: failures },
  });
  return { code, report: await textOf(report), failures: (await textOf(failures)) ?? '' };
}

/** @param {string} file */
async function textOf(file) {
  return existsSync(file) ? await readFile(file, 'utf8') : undefined;
}
