/** Reads this machine for `askSystem`; every question that fails is simply not answered. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Reader } from './system.ts';

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export const thisMachine: Reader = {
  platform: process.platform,
  env: (name) => process.env[name],
  file: (path) => orNull(() => readFileSync(path, 'utf8')),
  folder: (path) => orNull(() => readdirSync(path)) ?? [],
  linkTo: (path) => orNull(() => readlinkSync(path)),
  run: (program, args) =>
    orNull(() =>
      execFileSync(program, args, { encoding: 'utf8', timeout: 5_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    ),
};
