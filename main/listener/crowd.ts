/**
 * Who has one of the places to be read from, and who waits for one. A burst waits; a client that only holds its place,
 * without a whole request, has to leave it as soon as somebody waits, so slow clients cannot keep a phone out
 * (reliability.md C 58). The last to come is served first: who has waited long has mostly gone.
 */
import type { Socket } from 'node:net';
import { connectionsAtMost, queueAtMost, queueFor, quietFor, silentFor } from './limits.ts';
import { createNeighbours, type Neighbour } from './neighbours.ts';

export interface Guest {
  readonly socket: Socket;
  readonly neighbour: Neighbour;
  readonly serve: () => void;
  state: 'queued' | 'placed' | 'left';
  /** When it came into the queue, or last had nothing to be answered. */
  since: number;
  /** Has it ever sent a request? */
  hasAsked: boolean;
  /** Whole requests being answered; more than one when they are pipelined. */
  requests: number;
}

export interface Crowd {
  /** `serve` is called when there is a place, perhaps at once, perhaps never. */
  enter(socket: Socket, serve: () => void): Guest;
  /** May this request be answered? If so, `whole` may and `done` must follow. */
  begin(guest: Guest): boolean;
  /** The request has arrived with its body. */
  whole(guest: Guest): void;
  done(guest: Guest, wasWhole: boolean): void;
  /** Is somebody waiting? Then answers end their connection. */
  isFull(): boolean;
  close(): void;
}

const tick = 100;
const anybody = () => true;

export function createCrowd(): Crowd {
  const neighbours = createNeighbours(() => performance.now());
  /** Counts ticks, not time: what arrived while this thread was busy has not been read, and is nobody's fault. */
  let clock = 0;
  const now = () => clock;
  /** Placed, and nothing whole to be answered: the longest so first. */
  const quiet = new Set<Guest>();
  const queue: Guest[] = [];
  let placed = 0;
  const watch = setInterval(() => {
    clock += tick;
    dismissTired();
    seat();
  }, tick);

  function leave(guest: Guest): void {
    if (guest.state === 'placed') {
      placed -= 1;
      guest.neighbour.placed -= 1;
      quiet.delete(guest);
    }
    if (guest.state === 'queued') {
      guest.neighbour.queued -= 1;
      queue.splice(queue.indexOf(guest), 1);
    }
    guest.state = 'left';
  }

  function turnOut(guest: Guest): void {
    leave(guest);
    guest.socket.destroy();
  }

  function rest(guest: Guest): void {
    guest.since = now();
    quiet.add(guest);
  }

  const mayLeave = ({ since, socket }: Guest) =>
    since <= now() - (socket.bytesRead > 0 ? quietFor : silentFor);

  /** Who has been quiet for too long, the longest first. */
  function tooQuiet(among: (guest: Guest) => boolean): Guest | null {
    const latest = now() - quietFor;
    for (const guest of quiet) {
      if (guest.since > latest) return null;
      if (mayLeave(guest) && among(guest)) return guest;
    }
    return null;
  }

  function makeRoom(among: (guest: Guest) => boolean): boolean {
    const found = tooQuiet(among);
    if (found) turnOut(found);
    return found !== null;
  }

  /** Nobody has to leave for one who has not said anything yet either. */
  function hasPlace({ neighbour, socket }: Guest): boolean {
    const asks = socket.readableLength > 0;
    if (neighbour.placed >= neighbour.allowance.connections) {
      return asks && makeRoom((guest) => guest.neighbour === neighbour);
    }
    return placed < connectionsAtMost || (asks && makeRoom(anybody));
  }

  function place(guest: Guest): boolean {
    if (!hasPlace(guest)) return false;
    guest.state = 'placed';
    placed += 1;
    guest.neighbour.placed += 1;
    rest(guest);
    guest.serve();
    return true;
  }

  /** Gives places to those who wait, the latest first. */
  function seat(): void {
    for (const guest of [...queue].reverse()) {
      if (placed >= connectionsAtMost && tooQuiet(anybody) === null) return;
      if (guest.state !== 'queued' || !hasPlace(guest)) continue;
      leave(guest);
      place(guest);
    }
  }

  function dismissTired(): void {
    const latest = now() - queueFor;
    for (let [first] = queue; first && first.since < latest; [first] = queue) turnOut(first);
  }

  function wait(guest: Guest): void {
    const { neighbour } = guest;
    const [oldest] = queue;
    if (neighbour.queued >= neighbour.allowance.queue) {
      turnOut(guest);
      return;
    }
    if (queue.length >= queueAtMost && oldest) turnOut(oldest);
    guest.state = 'queued';
    neighbour.queued += 1;
    queue.push(guest);
  }

  return {
    enter(socket, serve) {
      const neighbour = neighbours.of(socket.remoteAddress ?? '');
      const guest: Guest = {
        socket,
        neighbour,
        serve,
        state: 'left',
        since: now(),
        hasAsked: false,
        requests: 0,
      };
      // Whoever waits hears of a reset only by this.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        leave(guest);
        if (queue.length > 0) seat();
      });
      if (!place(guest)) wait(guest);
      return guest;
    },
    begin({ neighbour }) {
      if (!neighbours.takeToken(neighbour) || neighbour.waiting >= neighbour.allowance.waiting) return false;
      neighbour.waiting += 1;
      return true;
    },
    whole(guest) {
      guest.requests += 1;
      quiet.delete(guest);
    },
    done(guest, wasWhole) {
      guest.neighbour.waiting -= 1;
      if (wasWhole) guest.requests -= 1;
      if (guest.requests === 0 && guest.state === 'placed') {
        quiet.delete(guest);
        rest(guest);
      }
    },
    isFull: () => queue.length > 0,
    close() {
      clearInterval(watch);
      for (const guest of [...queue]) turnOut(guest);
    },
  };
}
