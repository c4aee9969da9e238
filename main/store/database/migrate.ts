/** Brings a database to today's shape. */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { judge, readStamp } from './inspect.ts';
import { applicationId, migrations } from './migrations.ts';

/** All missing steps in one transaction, so that a kill leaves the old shape or the new one. Gives the old version. */
export function migrate(database: Database): number {
  if (readStamp(database).version === migrations.length) return migrations.length;
  return database
    .transaction(() => {
      // Asked again under the lock: another process may have been faster.
      const stamp = readStamp(database);
      if (judge(stamp) === 'nothing') adopt(database);
      for (const step of migrations.slice(stamp.version)) database.exec(step);
      database.pragma(`user_version = ${migrations.length}`);
      return stamp.version;
    })
    .immediate();
}

/** A file with the tables of somebody who never stamped it is not ours to use. */
function adopt(database: Database): void {
  const { tables } = database
    .prepare<[], { tables: number }>('select count(*) as tables from sqlite_schema')
    .get() ?? {
    tables: 0,
  };
  if (tables > 0) throw new Failure('store.damaged', { was: 'foreign' });
  database.pragma(`application_id = ${applicationId}`);
}
