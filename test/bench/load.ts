/**
 * Two kinds of load. Closed loop: so many clients, each asks again when it is answered; tells what a server can do.
 * Open loop: so many requests a second whatever happens; tells what a visitor waits.
 */
import { type Connection, NoAnswer, openConnection } from './connection.ts';
import { percentile } from './numbers.ts';

export interface Loaded {
  /** Answered with 200. */
  readonly perSecond: number;
  /** Of those. */
  readonly p99Ms: number;
  readonly timeouts: number;
  /** Refused, broken, anything else but 200. */
  readonly errors: number;
  /** The first of them, for the person who looks for the cause. */
  readonly firstError: string | null;
}

const timeoutMs = 10_000;

function createTally() {
  const ms: number[] = [];
  let timeouts = 0;
  let errors = 0;
  let firstError: string | null = null;
  const wrong = (what: string) => {
    errors++;
    firstError ??= what.replace(/\s+/g, ' ').slice(0, 100);
  };
  return {
    async ask(connection: Connection, body: string, since: number) {
      try {
        const { status, body: answer } = await connection.post(body);
        if (status === 200) ms.push(performance.now() - since);
        else wrong(`${status} ${answer}`);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (error.timedOut) timeouts++;
        else wrong(error.message);
      }
    },
    end: (seconds: number): Loaded => ({
      perSecond: ms.length / seconds,
      p99Ms: percentile(ms, 99),
      timeouts,
      errors,
      firstError,
    }),
  };
}

export async function closedLoop(
  url: URL,
  clients: number,
  seconds: number,
  nextBody: () => string,
): Promise<Loaded> {
  const tally = createTally();
  const from = performance.now();
  const until = from + seconds * 1_000;
  const client = async () => {
    const connection = openConnection(url, timeoutMs);
    for (let now = from; now < until; now = performance.now()) await tally.ask(connection, nextBody(), now);
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  // What was asked in time and answered late counts, and so does the time it took.
  return tally.end((performance.now() - from) / 1_000);
}

/**
 * A latency runs from the moment the request was planned for, not from when it could be sent: a server that stands still
 * for a second is late for everybody who came in that second (coordinated omission).
 */
export async function openLoop(
  url: URL,
  perSecond: number,
  seconds: number,
  nextBody: () => string,
): Promise<Loaded> {
  const tally = createTally();
  const idle: Connection[] = [];
  const running = new Set<Promise<void>>();
  const from = performance.now();
  const total = perSecond * seconds;
  const plannedFor = (index: number) => from + (index * 1_000) / perSecond;
  for (let sent = 0; sent < total; ) {
    for (; sent < total && plannedFor(sent) <= performance.now(); sent++) {
      const mine = idle.pop() ?? openConnection(url, timeoutMs);
      const one = tally.ask(mine, nextBody(), plannedFor(sent)).then(() => {
        idle.push(mine);
        running.delete(one);
      });
      running.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, plannedFor(sent) - performance.now())));
  }
  await Promise.all(running);
  for (const each of idle) each.close();
  return tally.end(seconds);
}
