/** The file that somebody most likely means, in a folder where nobody can be asked. */
import { readdir, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Failure } from '../../contract/failure.ts';

/** Throws `file.unreadable` where there is none of these kinds. */
export async function newestOn(folder: string, kinds: readonly string[]): Promise<string> {
  const names = (await readdir(folder, { withFileTypes: true }))
    // SECURITY: a link on a stick leads to whatever its owner likes on this machine: the accounts, say.
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => kinds.includes(parse(name).ext.slice(1).toLowerCase()));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const newest = dated.toSorted((one, other) => other.at - one.at)[0];
  if (newest === undefined) throw new Failure('file.unreadable', { was: 'no-file' });
  return join(folder, newest.name);
}
