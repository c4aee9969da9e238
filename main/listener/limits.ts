/** Every number that keeps a phone, a flood or a slow client within bounds; reliability.md C 58-61. */

/** Node's own limits, in ms and bytes. */
export const serverLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  /** What phones are told; newer Nodes wait the buffer longer, so that a request in time is not cut off. */
  keepAliveTimeout: 1_500,
  keepAliveTimeoutBuffer: 500,
  connectionsCheckingInterval: 1_000,
  /** A `Host` is asked for here, with an answer of ours. */
  requireHostHeader: false,
  insecureHTTPParser: false,
  noDelay: true,
};

export const headersAtMost = 100;
export const targetAtMost = 4_096;
export const queryAtMost = 2_048;
export const jsonAtMost = 16 * 1024;
export const avatarAtMost = 512 * 1024;
/** Pictures on their way in at the same time: with the above, 8 MB. */
export const avatarsAtOnce = 16;
/** What is left of a refused body is read and thrown away up to here, so that the client sees the answer. */
export const drainedAtMost = 4 * 1024 * 1024;

/** Connections that are read from. */
export const connectionsAtMost = 256;
/** Connections that wait for one of those places, unread. */
export const queueAtMost = 2_048;
export const queueFor = 10_000;
/** While somebody with something to say waits, half a request keeps its place this long, */
export const quietFor = 500;
/** and one who has only just connected this long: a phone, or a busy client, may need a moment for its first words. */
export const silentFor = 2_000;

/** What one remote address may do. */
export interface Allowance {
  readonly connections: number;
  readonly queue: number;
  /** Asks that wait for an answer at the same time. */
  readonly waiting: number;
  readonly perSecond: number;
  readonly burst: number;
}

export const fromNetwork: Allowance = {
  connections: 16,
  queue: 1_024,
  waiting: 64,
  perSecond: 20,
  burst: 60,
};
/** This machine: a reverse proxy may stand there, for everybody. */
export const fromLoopback: Allowance = {
  connections: connectionsAtMost,
  queue: queueAtMost,
  waiting: 512,
  perSecond: 10_000,
  burst: 20_000,
};

/** Remote addresses remembered. */
export const addressesAtMost = 4_096;

/** Asks that main has not answered yet. */
export const asksAtMost = 512;
export const patience = 20_000;
