/** A disk of a few megabytes that a test may fill; needs root, as CI has, and a kernel that lets it mount. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

function mounts(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true']);
    return true;
  } catch {
    return false;
  }
}

export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

export function smallDisk(size = '1m'): string {
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Gives the file that takes all the space there was but `left` bytes. */
export function fill(folder: string, left = 0): string {
  const { bavail, bsize } = statfsSync(folder);
  const ballast = join(folder, 'ballast');
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - left));
  } catch (error) {
    // Whoever else writes there took some of it meanwhile: it is full all the same.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  return ballast;
}
