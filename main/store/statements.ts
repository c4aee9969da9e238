/** Prepared statements as functions of what they are given. */
import type { Database } from 'better-sqlite3';

export function statements(database: Database) {
  return {
    get<Given extends unknown[], Row>(sql: string) {
      const statement = database.prepare<unknown[], Row>(sql);
      return (...given: Given) => statement.get(...given);
    },
    all<Given extends unknown[], Row>(sql: string) {
      const statement = database.prepare<unknown[], Row>(sql);
      return (...given: Given): readonly Row[] => statement.all(...given);
    },
    /** Gives how many rows it changed. */
    run<Given extends unknown[]>(sql: string) {
      const statement = database.prepare(sql);
      return (...given: Given) => statement.run(...given).changes;
    },
  };
}
