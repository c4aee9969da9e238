/** A store of its own per test, in a fresh folder, on the real thread and the real file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, vi } from 'vitest';
import type { FailureDetail } from '../../contract/failure.ts';
import { openStore, type Store } from '../../main/store/open-store.ts';
import type { SignIn, StoreNote } from '../../main/store/words.ts';
import { built } from './built.ts';
import { untilListed } from './listed.ts';
import { signIns } from './visitors.ts';

export interface Lobby {
  readonly store: Store;
  readonly folder: string;
  readonly notes: readonly (readonly [StoreNote, FailureDetail])[];
  /** Signs somebody in, an hour after the one before. */
  signIn(who?: Partial<SignIn>): ReturnType<Store['record']>;
  /** Looks at the file itself, past the store. */
  look<Row>(sql: string, ...values: unknown[]): Row[];
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openLobby(folder: string = freshFolder()): Promise<Lobby> {
  const notes: (readonly [StoreNote, FailureDetail])[] = [];
  const threadFile = await built('store-thread');
  const store = await openStore({ folder, threadFile, onNote: (what, detail) => notes.push([what, detail]) });
  onTestFinished(() => store.close());
  const nextSignIn = signIns();
  const look: Lobby['look'] = (sql, ...values) =>
    lookInto(folder, (database) => database.prepare(sql).all(...values) as never);
  return {
    store: { ...store, lists: onceListed(store.lists, folder) },
    folder,
    notes,
    signIn: (who = {}) => store.record(nextSignIn(who)),
    look,
  };
}

/** A list waits for what was just written only for a moment, which on a busy machine is not enough. */
function onceListed(lists: Store['lists'], folder: string): Store['lists'] {
  return {
    ...lists,
    async people(...asked) {
      await untilListed(folder);
      return lists.people(...asked);
    },
    async visits(...asked) {
      await untilListed(folder);
      return lists.visits(...asked);
    },
  };
}

export function lookInto<Result>(folder: string, look: (database: Database.Database) => Result): Result {
  const database = new Database(join(folder, 'people.sqlite'));
  try {
    return look(database);
  } finally {
    database.close();
  }
}

/** Everybody, as the console's list begins. */
export const everybody = (store: Store) =>
  vi.waitFor(
    async () => {
      const sort = { by: 'lastVisit', descending: true } as const;
      const { list, rows } = await store.lists.people({ search: '', sort });
      const { count } = await store.lists.total(list);
      // The list is a copy, made soon after what it is a copy of.
      expect(count).toBe((await store.counts(0)).people);
      return { rows, total: count };
    },
    { timeout: 60_000, interval: 20 },
  );
