/**
 * A file that is there whole or not at all: it grows as `<name>.part` beside its place, and takes its name once all of
 * it is on the disk. Runs in a thread: a slow stick holds up nobody else.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, type FailureCode } from '../../../contract/failure.ts';

export interface PartFile {
  write(bytes: Uint8Array): void;
  /** Bytes so far. */
  size(): number;
  commit(): void;
  /** Leaves nothing; does nothing once it is committed. */
  drop(): void;
}

/** EFBIG: the disk's format knows no larger files, as FAT32 beyond 4 GB. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** Once a file was open there: its folder is gone, or the device no longer answers. */
const gone = new Set(['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE']);
const atOnce = 1 << 20;

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';

export function asFileFailure(thrown: unknown, otherwise: FailureCode = 'file.unwritable'): Failure {
  if (thrown instanceof Failure) return thrown;
  const was = codeOf(thrown);
  if (full.has(was)) return new Failure('file.disk-full');
  return new Failure(otherwise, /^E[A-Z]+$/.test(was) ? { was } : {});
}

function trying<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw asFileFailure(thrown);
  }
}

/** The same for a file that is being written: it was possible a moment ago. */
function going<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw gone.has(codeOf(thrown))
      ? new Failure('file.disk-gone', { was: codeOf(thrown) })
      : asFileFailure(thrown);
  }
}

export function openPart(target: string): PartFile {
  const part = `${target}.part`;
  const handle = trying(() => {
    // SECURITY: it is full of people's names and numbers. A file that lies there may be open to others, and a link
    // lead to one: never written through.
    rmSync(part, { force: true });
    return openSync(part, 'wx', 0o600);
  });
  let open = true;
  let committed = false;
  let waiting: Uint8Array[] = [];
  let waits = 0;
  let size = 0;

  function flush(): void {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waits = 0;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  }

  return {
    write: (bytes) =>
      going(() => {
        waiting.push(bytes);
        waits += bytes.length;
        size += bytes.length;
        if (waits >= atOnce) flush();
      }),
    size: () => size,
    commit: () =>
      going(() => {
        flush();
        fsyncSync(handle);
        open = false;
        closeSync(handle);
        renameSync(part, target);
        committed = true;
        syncFolder(dirname(target));
      }),
    drop() {
      if (open) {
        open = false;
        try {
          closeSync(handle);
        } catch {
          // A disk that is full may say so only now.
        }
      }
      if (!committed) rmSync(part, { force: true });
    },
  };
}

/** So that the name survives a power cut too; not every system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is safe.
  }
}
