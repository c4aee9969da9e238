/** One run of Vitest: shown live, in a temporary folder of its own, its results kept in files to be counted and told again. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const scratch = await mkdtemp(join(tmpdir(), 'wxlobby-tests-'));
  const own = ['run', '--config', inRoot('test', 'vitest.config.ts')];
  const code = await live(process.execPath, [inPackages('vitest', 'vitest.mjs'), ...own, ...args], {
    cwd: root,
    env: { ...env, ...temporary(scratch), WXLOBBY_TEST_REPORT: report, WXLOBBY_TEST_FAILURES: failures },
  });
  // An app that a test gave up may still be writing there.
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  return { code, report: await textOf(report), failures: (await textOf(failures)) ?? '' };
}

/**
 * Where tests, and the apps they start, put what is for a moment only: gone afterwards, whatever a test forgot.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
const temporary = (folder) => ({ TMPDIR: folder, TMP: folder, TEMP: folder });

/** @param {string} file */
async function textOf(file) {
  return existsSync(file) ? await readFile(file, 'utf8') : undefined;
}
