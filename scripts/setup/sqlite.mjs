/** A better-sqlite3 that runs on every Node-API at hand: its own binary wants version 10, see napi9.h. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPackages, inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';
import { Stop } from '../stop.mjs';
import { cached } from './cache.mjs';
import { headersEnv, npmCli } from './npm.mjs';

const header = join(import.meta.dirname, 'napi9.h');
const home = inPackages('better-sqlite3');
const place = join(home, 'build', 'Release');
const binary = join(place, 'better_sqlite3.node');
const stamp = join(place, 'napi9.txt');

/**
 * @param {import('./progress.mjs').Step} step
 * @param {{ path: string, napi: number }[]} programs that must be able to run it
 */
export async function ensureSqlite(step, programs) {
  if (programs.every(({ napi }) => napi >= 10)) return;
  const key = keyOf();
  const ours = existsSync(stamp) && existsSync(binary);
  if (ours && readFileSync(stamp, 'utf8') === key) return;
  if (process.platform === 'win32') {
    throw new Stop('On Windows better-sqlite3 needs Node 22.14 or newer. Please install it and start again.');
  }
  const kept = await cached(key, (folder) => compile(step, folder));
  step.doing('better-sqlite3 for Node-API 9: putting the compiled binary in place');
  await mkdir(place, { recursive: true });
  // A running program may have the old file mapped: replaced, never written over.
  await copyFile(kept, `${binary}.new`);
  await rename(`${binary}.new`, binary);
  for (const { path } of programs) await verify(path);
  await writeFile(stamp, key);
}

/** Takes our binary away, so that better-sqlite3 uses the one it ships: what is packaged for users has Node-API 10. */
export async function withoutOurSqlite() {
  if (existsSync(stamp)) await rm(place, { recursive: true });
}

function keyOf() {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const integrity = lock.packages['node_modules/better-sqlite3']?.integrity ?? '';
  const made = createHash('sha256').update(integrity).update(readFileSync(header)).digest('hex').slice(0, 12);
  const libc = existsSync('/etc/alpine-release') ? 'musl' : 'libc';
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${libc}-napi9-${made}.node`;
}

/**
 * @param {import('./progress.mjs').Step} step
 * @param {string} folder
 */
async function compile(step, folder) {
  step.doing('compiling better-sqlite3 for Node-API 9 (about two minutes, once on this machine)');
  const source = join(folder, 'better-sqlite3');
  await cp(home, source, { recursive: true, filter: (from) => from !== join(home, 'build') });
  await cp(inPackages('node-addon-api'), join(source, 'node_modules', 'node-addon-api'), { recursive: true });
  await copyFile(header, join(source, 'napi9.h'));
  const env = { ...process.env, ...headersEnv() };
  // Relative to the folder make runs in: an absolute path may hold spaces, which make would split.
  env.CXXFLAGS = `${env.CXXFLAGS ?? ''} -include ../napi9.h`;
  const built = await capture(
    process.execPath,
    [nodeGyp(), 'rebuild', '--release', '--jobs=max', '--force_build=1'],
    {
      cwd: source,
      env,
    },
  );
  const result = join(source, 'build', 'Release', 'better_sqlite3.node');
  if (built.code !== 0 || !existsSync(result)) throw new Stop(`${built.output}\n${help}`);
  return result;
}

const help = `better-sqlite3 could not be compiled. It needs make, g++ with C++20, python3 and Node's headers
(npm_config_nodedir=<a folder that has include/node/node_api.h> where they cannot be downloaded).
With Node 22.14 or newer and the official Electron nothing has to be compiled.`;

function nodeGyp() {
  const cli = npmCli();
  const places = [inPackages('node-gyp')];
  if (cli) places.push(join(cli, '..', '..', 'node_modules', 'node-gyp'));
  const found = places.map((path) => join(path, 'bin', 'node-gyp.js')).find((path) => existsSync(path));
  if (!found) throw new Stop('node-gyp was not found, neither in node_modules nor in npm.');
  return found;
}

/** @param {string} program */
async function verify(program) {
  const code = `const db = new (require('better-sqlite3'))(':memory:');
    db.exec('create table t (a text, b int)');
    db.prepare('insert into t values (@a, @b)').run({ a: '王伟', b: 1 });
    console.log(db.prepare('select a from t where b = ?').pluck().get(1));`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const ran = await capture(program, ['-e', code], { cwd: inRoot(), env });
  if (ran.stdout.trim() === '王伟') return;
  throw new Stop(
    `${ran.output}\nThe compiled better-sqlite3 does not work in ${program} (exit code ${ran.code}).`,
  );
}
