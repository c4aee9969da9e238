/** Prepared statements as functions of what they are given. */
import type { Database, Statement } from 'better-sqlite3';

export function statements(database: Database) {
  return functionsOf((sql) => database.prepare(sql));
}

/** So many of one connection stay prepared, those asked last. */
const mostKept = 100;
const kept = new WeakMap<Database, Map<string, Statement>>();

/** The same for what each search asks in its own words: most of these words come again and again. */
export function keptStatements(database: Database) {
  const known = kept.get(database) ?? new Map<string, Statement>();
  kept.set(database, known);
  return functionsOf((sql) => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.delete(sql);
    known.set(sql, statement);
    for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest);
    return statement;
  });
}

function functionsOf(prepare: (sql: string) => Statement) {
  return {
    get<Given extends unknown[], Row>(sql: string) {
      const statement = prepare(sql);
      return (...given: Given) => statement.get(...given) as Row | undefined;
    },
    all<Given extends unknown[], Row>(sql: string) {
      const statement = prepare(sql);
      return (...given: Given): readonly Row[] => statement.all(...given) as Row[];
    },
    /** Gives how many rows it changed. */
    run<Given extends unknown[]>(sql: string) {
      const statement = prepare(sql);
      return (...given: Given) => statement.run(...given).changes;
    },
  };
}
