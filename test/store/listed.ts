/** Lists are copies, made soon after what they are copies of: on a busy machine a test waits until they are. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, vi } from 'vitest';

/** Nobody in this data folder waits for a line in the lists. */
export const untilListed = (folder: string) =>
  vi.waitFor(
    () => {
      const database = new Database(join(folder, 'people.sqlite'), { readonly: true });
      try {
        expect(database.prepare('select person_id from unlisted limit 1').all()).toEqual([]);
        expect(database.prepare('select visit from listing_answers limit 1').all()).toEqual([]);
      } finally {
        database.close();
      }
    },
    { timeout: 60_000, interval: 5 },
  );
