/** Notices that the database was taken away under an open connection. */
import { statSync } from 'node:fs';
import { Failure } from '../../../contract/failure.ts';

/**
 * SQLite goes on writing into a file that was deleted or replaced under it; what it acknowledges then is lost. Windows
 * does not let anybody delete an open file.
 */
export function watchFile(file: string): () => void {
  if (process.platform === 'win32') return () => {};
  const opened = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino !== opened.ino || now.dev !== opened.dev) {
      throw new Failure('store.unavailable', { was: 'file-replaced' });
    }
  };
}
