/** The main loop's end of the audit log: adds to it, reads it as a list, goes through it. */
import type { Actor } from '../../../contract/actor.ts';
import type { AuditProof, AuditRow, NewAudit } from '../../../contract/audit.ts';
import type { ListWindow, Opened } from '../../../contract/list.ts';
import { type Line, openLine } from '../line.ts';
import type { StoreOptions } from '../open-store.ts';
import type { ReaderCalls, TracedCall, WriterCalls } from '../thread-words.ts';
import type { Trace } from '../words.ts';

type Progress = (done: number, of: number) => void;

export interface StoreAudit {
  /** For what is no change of the store; gives the entry's number. */
  add(entry: NewAudit, actor: Actor, at: number): Promise<number>;
  list(search: string, now: number): Promise<Opened<AuditRow>>;
  /** `list.gone` when it is too long ago that the list was opened. */
  rows(window: ListWindow): Promise<readonly (AuditRow | null)[]>;
  /** Of all entries of an open list, in its order. */
  numbers(list: string): Promise<Float64Array>;
  /** Goes through all of it; takes some seconds a million entries, and lets other questions in between. */
  prove(progress: Progress): Promise<AuditProof>;
}

async function prove(reader: Line<ReaderCalls>, progress: Progress): Promise<AuditProof> {
  let step = await reader.ask('auditProof', true);
  while (step.proof === null) {
    progress(step.done, step.of);
    step = await reader.ask('auditProof', false);
  }
  return step.proof;
}

export const askAudit = (writer: Line<WriterCalls>, reader: Line<ReaderCalls>): StoreAudit => {
  let proving: Promise<AuditProof> | null = null;
  return {
    add: (entry, actor, at) => writer.ask('addAudit', { entry, actor, at }),
    list: (search, now) => reader.ask('auditList', { search, now }),
    rows: (window) => reader.ask('auditRows', window),
    numbers: (list) => reader.ask('auditNumbers', list),
    // There is one place in the thread for how far it got: whoever asks meanwhile shares the answer.
    prove(progress) {
      proving ??= prove(reader, progress).finally(() => {
        proving = null;
      });
      return proving;
    },
  };
};

/** Asks the writer for a change, and for its entry in the log in the same commit where there is to be one. */
export const writeTraced =
  (writer: Line<WriterCalls>) =>
  <N extends TracedCall>(
    call: N,
    input: Parameters<WriterCalls[N]>[0],
    trace: Trace | undefined,
  ): Promise<Awaited<ReturnType<WriterCalls[N]>>> =>
    trace
      ? (writer.ask('traced', { call, input, trace }) as Promise<Awaited<ReturnType<WriterCalls[N]>>>)
      : writer.ask(call, input);

/** Only reads: neither a database nor an anchor is made or changed by it. */
export async function proveAudit(options: StoreOptions, progress: Progress): Promise<AuditProof> {
  const reader = openLine<ReaderCalls>({ auditKey: null, ...options, role: 'reader' });
  try {
    return await prove(reader, progress);
  } finally {
    await reader.close();
  }
}
