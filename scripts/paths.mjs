/** Where things are: this checkout, and the cache that all checkouts of this person share. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'wxlobby');

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** @param {...string} parts */
export const inPackages = (...parts) => join(root, 'node_modules', ...parts);
