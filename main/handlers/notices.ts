/** The licences of everything that is built into this app; the build writes them beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const noticesFile = join(import.meta.dirname, '../THIRD-PARTY-NOTICES.txt');

export const readNotices = (): Promise<string> => readFile(noticesFile, 'utf8');
