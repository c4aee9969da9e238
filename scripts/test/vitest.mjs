/** One run of Vitest: shown live, its results kept in a file to be counted. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { inPackages, inRoot, root } from '../paths.mjs';
import { live } from '../run.mjs';

/**
 * @param {string[]} args for Vitest: filters and options
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name tells this run's report from another's
 * @returns {Promise<{ code: number, report: string | undefined }>}
 */
export async function runVitest(args, env, name) {
  const report = inRoot('out', `tests-${name}.json`);
  await rm(report, { force: true });
  const own = ['run', '--config', inRoot('test', 'vitest.config.ts')];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await live(
    process.execPath,
    [inPackages('vitest', 'vitest.mjs'), ...own, ...reporters, ...args],
    {
      cwd: root,
      env,
    },
  );
  return { code, report: existsSync(report) ? await readFile(report, 'utf8') : undefined };
}
