/**
 * Group commit: everything that waits is done in one transaction and answered after its commit, because reaching the
 * disk costs more than all the rest. Each call has a savepoint of its own, so that a bad one fails alone.
 */
import type { Database } from 'better-sqlite3';
import { Failure } from '../../contract/failure.ts';
import { openPatience } from './patience.ts';
import { type Ask, type Calls, monotonic, type Reply } from './thread-words.ts';
import { asStoreFailure, endsConnection } from './trouble.ts';
import type { TellNote } from './words.ts';

export interface BatchOptions<C> {
  readonly calls: C;
  /** Names of the calls that need no transaction when only such calls wait. */
  readonly looks: ReadonlySet<string>;
  /** Throws when writing would be lost. */
  readonly check: () => void;
  readonly note: TellNote;
}

export function openBatches(database: Database) {
  /** What is told belongs to the call that told it, and is heard only once that is committed. */
  const told: Parameters<TellNote>[] = [];
  const tell: TellNote = (...note) => void told.push(note);
  const patient = openPatience(database);

  function serve<C extends Calls<C>>({ calls, looks, check, note }: BatchOptions<C>) {
    const functions = new Map<string, (input: never) => unknown>(Object.entries(calls));

    const invoke = ({ call, input }: Ask): unknown => {
      const found = functions.get(call);
      if (found === undefined) throw new Failure('internal', { was: 'unknown-call' });
      return found(input as never);
    };
    const saved = database.transaction(invoke);

    function one(ask: Ask): Reply {
      const before = told.length;
      try {
        return { id: ask.id, value: looks.has(ask.call) ? invoke(ask) : saved(ask) };
      } catch (error) {
        told.length = before;
        const failure = asStoreFailure(error);
        // A full disk makes SQLite roll back everything, not this call alone.
        if (endsConnection(failure) || failure.code === 'store.full') throw failure;
        return { id: ask.id, failure: failure.plain() };
      }
    }
    const all = (asks: readonly Ask[]): readonly Reply[] => asks.map(one);
    const committed = database.transaction(all);

    function run(asks: readonly Ask[]): readonly Reply[] {
      if (asks.every(({ call }) => looks.has(call))) return all(asks);
      const [ask, another] = asks;
      // Alone in its transaction, it needs no savepoint.
      if (ask && !another) return [{ id: ask.id, value: saved.immediate(ask) }];
      return committed.immediate(asks);
    }

    function attempt(asks: readonly Ask[]): readonly Reply[] {
      told.length = 0;
      check();
      const replies = run(asks);
      for (const [what, detail] of told) note(what, detail);
      return replies;
    }

    /** One reply for each. */
    return function together(asks: readonly Ask[]): readonly Reply[] {
      if (asks.length === 0) return [];
      try {
        return patient(Math.min(...asks.map(({ until }) => until)), () => attempt(asks));
      } catch (error) {
        const failure = asStoreFailure(error);
        const waits = failure.code === 'store.locked' ? stillPatient(asks) : [];
        const refused = asks.filter((ask) => !waits.includes(ask));
        return [...refused.map(({ id }) => ({ id, failure: failure.plain() })), ...together(waits)];
      }
    };
  }

  return { tell, serve };
}

/** Who asked later waits longer. Nobody, if the lock was not what took the time. */
function stillPatient(asks: readonly Ask[]): readonly Ask[] {
  const now = monotonic();
  const waits = asks.filter(({ until }) => until > now);
  return waits.length < asks.length ? waits : [];
}
