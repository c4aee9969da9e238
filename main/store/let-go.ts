/** Gives back what a store thread holds only to be quick: pages of the database, garbage. The next asks fetch anew. */
import type { Database } from 'better-sqlite3';
import { findCollector } from './collector.ts';

export function createLetGo(database: Database): () => void {
  let collect: (() => void) | null = null;
  return () => {
    // Its pages are in the system's memory as well, and grow with the database.
    database.pragma('shrink_memory');
    collect ??= findCollector();
    collect();
  };
}
