/** What a person's hands do on an X display: real keys through the X server, and what stands on it. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Keys and windows can be reached from outside only here; `npm test` opens a display of its own on Linux. */
export const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
};

/** Names as xdotool knows them: `ctrl+shift+i`. A key that this keyboard does not have is simply not pressed. */
export const press = (...keys: readonly string[]) =>
  run('xdotool', ['key', '--clearmodifiers', '--delay', '5', ...keys]).catch(() => undefined);

/** Every window that can be seen on the display, whoever opened it. */
export async function windowsOnScreen(): Promise<readonly string[]> {
  const found = await run('xdotool', ['search', '--onlyvisible', '--name', '.*']).catch(() => ({
    stdout: '',
  }));
  return found.stdout.trim().split('\n').filter(Boolean);
}
