/** Calling the npm this person uses, quietly. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { capture } from '../run.mjs';

/**
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options = {}) {
  const quiet = [...args, '--loglevel=error', '--no-fund', '--no-audit', '--no-update-notifier'];
  const cli = npmCli();
  if (cli) return capture(process.execPath, [cli, ...quiet], options);
  return capture('npm', quiet, { shell: process.platform === 'win32', ...options });
}

/** npm's own script: npm names it to what it runs; beside a Node installed in the usual ways it has its place. */
export function npmCli() {
  const prefix = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? '',
    join(prefix, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    resolve(prefix, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return places.find((place) => basename(place) === 'npm-cli.js' && existsSync(place));
}

/**
 * Where this Node's headers are, so that compiling has no need to download them.
 * @returns {Record<string, string>}
 */
export function headersEnv() {
  if (process.env.npm_config_nodedir) return {};
  const prefix = resolve(dirname(process.execPath), '..');
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {};
}
