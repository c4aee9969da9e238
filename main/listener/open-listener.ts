/**
 * The listener as the main loop sees it: it is told what staff want, keeps that up by itself, and says what is true.
 * A port that is taken, an address that went away, a thread that broke: each is tried again, less and less often.
 */
import { isDeepStrictEqual } from 'node:util';
import { Failure, type PlainFailure } from '../../contract/failure.ts';
import type { ListenerState } from '../../contract/listener.ts';
import type { ListenerSettings } from '../../contract/settings.ts';
import { originOf } from './hosts.ts';
import { type Line, startLine } from './line.ts';
import type { Ask, KeyPair, Reply, TellNote } from './words.ts';

export interface ListenerOptions {
  /** The built `thread.ts`. */
  readonly threadFile: string;
  /** Key of the HMAC-SHA256 by which `/check/<nonce>` shows that it is this listener; asked at each start. */
  readonly proof: () => Uint8Array;
  /** What is thrown becomes a failure answered with 500. */
  onAsk(ask: Ask): Promise<Reply>;
  readonly onNote: TellNote;
  changed(state: ListenerState): void;
}

export interface Listener {
  /** Starts, stops or moves. Resolves when the first try is over, whatever came of it; `state` says what. */
  set(settings: ListenerSettings, keys: KeyPair | null): Promise<void>;
  state(): ListenerState;
  /** Stops, and says why: what it takes to listen could not be had. It is not tried again before the next `set`. */
  fail(settings: ListenerSettings, failure: PlainFailure): Promise<void>;
  close(): Promise<void>;
}

const firstWait = 250;
const longestWait = 30_000;
/** Who has listened this long has not failed at once. */
const steadyAfter = 60_000;

const off: ListenerState = { on: false, origin: null, publicOrigin: null, failure: null };

interface Wanted {
  readonly settings: ListenerSettings;
  readonly keys: KeyPair | null;
}

export function openListener({ threadFile, proof, onAsk, onNote, changed }: ListenerOptions): Listener {
  let state = off;
  let wanted: Wanted | null = null;
  let line: Line | null = null;
  let again: NodeJS.Timeout | undefined;
  let wait = firstWait;
  let closed = false;
  /** Starts and stops come one after the other. */
  let turn: Promise<void> = Promise.resolve();

  function become(now: ListenerState): void {
    if (isDeepStrictEqual(now, state)) return;
    state = now;
    changed(now);
  }

  function fail(settings: ListenerSettings, failure: PlainFailure): void {
    if (!isDeepStrictEqual(state.failure, failure))
      onNote('not-listening', { code: failure.code, ...failure.detail });
    become({ on: true, origin: null, publicOrigin: settings.publicOrigin, failure });
  }

  async function stop(): Promise<void> {
    clearTimeout(again);
    const last = line;
    line = null;
    await last?.close();
  }

  /** Resolves when it listens or has failed for the first time. */
  function start(now: Wanted): Promise<void> {
    const { settings, keys } = now;
    const { address, port, publicOrigin, tls } = settings;
    if (tls.kind !== 'none' && keys === null) {
      fail(settings, new Failure('listener.no-certificate').plain());
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const secure = tls.kind !== 'none';
      const begun = startLine({
        threadFile,
        data: { address, port, publicOrigin, keys: secure ? keys : null, proof: proof() },
        onAsk,
        refused: (counts) => onNote('refused', counts),
        listening(bound) {
          const origin = originOf({ address, port: bound, secure });
          again = setTimeout(() => {
            wait = firstWait;
          }, steadyAfter);
          onNote('listening', { origin });
          become({ on: true, origin, publicOrigin: publicOrigin ?? origin, failure: null });
          resolve();
        },
        ended(failure) {
          if (line === begun) line = null;
          clearTimeout(again);
          fail(settings, failure);
          again = setTimeout(() => void inTurn(() => retry(now)), wait);
          wait = Math.min(2 * wait, longestWait);
          resolve();
        },
      });
      line = begun;
    });
  }

  async function retry(now: Wanted): Promise<void> {
    if (wanted === now && line === null) await start(now);
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work, work);
    return turn;
  }

  return {
    set: (settings, keys) =>
      inTurn(async () => {
        const next: Wanted | null = settings.on && !closed ? { settings, keys } : null;
        if (isDeepStrictEqual(next, wanted) && (line !== null || next === null)) return;
        wanted = next;
        wait = firstWait;
        await stop();
        if (next) await start(next);
        else become(off);
      }),
    state: () => state,
    fail: (settings, failure) =>
      inTurn(async () => {
        wanted = null;
        await stop();
        if (settings.on && !closed) fail(settings, failure);
        else become(off);
      }),
    close() {
      closed = true;
      return inTurn(async () => {
        wanted = null;
        await stop();
        become(off);
      });
    },
  };
}
