/** Opens what somebody brought, if it is a file: a pipe would be waited for, and a device never ends. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Failure } from '../../../contract/failure.ts';
import { asFileFailure } from './part-file.ts';

/** Not there on Windows, where nothing of the kind has a path that a dialog gives. */
const atOnce = constants.O_NONBLOCK ?? 0;

export function openFile(path: string): number {
  let handle: number | null = null;
  try {
    handle = openSync(path, constants.O_RDONLY | atOnce);
    if (!fstatSync(handle).isFile()) throw new Failure('file.unreadable', { was: 'no-file' });
    return handle;
  } catch (thrown) {
    if (handle !== null) closeSync(handle);
    throw asFileFailure(thrown, 'file.unreadable');
  }
}
