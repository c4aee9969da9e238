/** Which sticks are in this machine, and which was put in last. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../../contract/failure.ts';

/** The one that was put in last. */
export async function newestStick(): Promise<string> {
  const newest = (await mounted()).at(-1);
  if (newest === undefined) throw new Failure('file.no-stick');
  return newest;
}

/** Where sticks are, in the order in which they were put in. */
async function mounted(): Promise<readonly string[]> {
  const user = userInfo().username;
  if (process.platform === 'linux')
    return mountsIn(await readFile('/proc/self/mountinfo', 'utf8'), [`/media/${user}`, `/run/media/${user}`]);
  const folders = process.platform === 'win32' ? drives() : await volumes();
  const dated = await Promise.all(
    folders.map(async (folder) => ({ folder, at: (await stat(folder).catch(() => null))?.birthtimeMs })),
  );
  return dated
    .filter(({ at }) => at !== undefined)
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
    .map(({ folder }) => folder);
}

/**
 * A folder's age says nothing here: the root of a FAT disk has none, and a folder that a pulled stick left behind is this
 * machine's own disk. The kernel lists mounts in their order; blanks and the like are octal (man 5 proc_pid_mountinfo).
 */
export function mountsIn(mountInfo: string, parents: readonly string[]): readonly string[] {
  const points = mountInfo
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .map((point) =>
      point.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
    );
  return points.filter((point) => parents.includes(dirname(point)));
}

function drives(): readonly string[] {
  const system = (process.env['SystemDrive'] ?? 'C:').toUpperCase();
  const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`);
  return letters.filter((drive) => drive !== system).map((drive) => `${drive}\\`);
}

/** On macOS the system's own disk is a link among them. */
async function volumes(): Promise<readonly string[]> {
  const entries = await readdir('/Volumes', { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join('/Volumes', name));
}
