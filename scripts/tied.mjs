/** Helpers that live as long as we do: started in the background, gone when we are gone, however that happens. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const setpriv = '/usr/bin/setpriv';

/**
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnTied(program, args, options = {}) {
  // The kernel ends the helper even when we are killed and cannot.
  const [first, rest] = existsSync(setpriv)
    ? [setpriv, ['--pdeathsig', 'TERM', '--', program, ...args]]
    : [program, args];
  // A group of its own: Ctrl+C is for the app, which then still needs its screen and its keychain to say goodbye.
  const child = spawn(first, rest, { detached: true, ...options });
  const end = () => child.kill('SIGTERM');
  process.on('exit', end);
  child.on('close', () => process.off('exit', end));
  child.on('error', () => {});
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function endTied(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.on('close', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/**
 * The first line a helper prints on one of its pipes: how it says that it is ready.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} fd
 * @returns {Promise<string>} rejects with what it said on stderr when it ends instead
 */
export function firstLine(child, fd) {
  return new Promise((resolve, reject) => {
    let said = '';
    let line = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[fd]);
    pipe?.on('data', (chunk) => {
      line += chunk;
      if (line.includes('\n')) resolve(line.slice(0, line.indexOf('\n')).trim());
    });
    child.on('error', (error) => reject(error));
    child.on('close', (code) => reject(new Error(lastLines(said) || `it ended with exit code ${code}`)));
  });
}

/** @param {string} text */
function lastLines(text) {
  return text.trim().split('\n').slice(-5).join('\n');
}
