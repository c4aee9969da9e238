/** What the main loop and the listener's thread say to each other; everything here is cloned on the way. */
import type { FailureDetail, PlainFailure } from '../../contract/failure.ts';
import type { Ask, KeyPair, Reply } from './words.ts';

/** One thread is one listening: another address or certificate is another thread. */
export interface ThreadData {
  readonly address: string;
  readonly port: number;
  readonly publicOrigin: string | null;
  readonly keys: KeyPair | null;
  /** Proves by `/check/<nonce>` that it is this listener that answers. */
  readonly proof: Uint8Array;
}

export type Told =
  | { readonly tell: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly tell: 'close' };

export type Said =
  | { readonly say: 'listening'; readonly port: number }
  /** It cannot listen; the thread ends. */
  | { readonly say: 'failed'; readonly failure: PlainFailure }
  | { readonly say: 'ask'; readonly id: number; readonly ask: Ask }
  /** What was refused since the last time, by code; at most once in ten seconds. */
  | { readonly say: 'refused'; readonly counts: FailureDetail };
