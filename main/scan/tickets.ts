/**
 * What a QR of ours holds instead of a `state`: 32 letters and digits that lead a phone to one attempt. It may be
 * opened more than once (a back button, a second look), so it is found, not taken; what it leads to happens once, and
 * by the way it was issued for.
 * 32 is all that a mini program's `scene` can carry.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html
 */
import { createHash, randomInt } from 'node:crypto';
import type { Way } from '../../contract/channel.ts';

export type Found = { readonly attempt: string } | 'unknown' | 'expired' | 'taken' | 'elsewhere';

export interface Tickets {
  /** A fresh ticket for this attempt. */
  issue(attempt: string, way: Way): string;
  /** The attempt, or why there is none: somebody signed in with it, its time is over, another kiosk made it. */
  find(ticket: string, way: Way): Found;
  /** The ticket in this attempt's code, while that can be used. */
  of(attempt: string): string | null;
  /** Somebody signed in: whoever comes later hears so. */
  taken(attempt: string): void;
  /** The code left the screen. */
  drop(attempt: string): void;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomText = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Four characters that are the same for all tickets of one kiosk; they tell nothing else. */
export function kioskMark(installation: string): string {
  const digest = createHash('sha256').update(`ticket ${installation}`).digest();
  return Array.from(digest.subarray(0, 4), (byte) => alphabet[byte % alphabet.length]).join('');
}

/** How long an ended ticket can still say why it ended. */
const remembered = 600_000;
const most = 500;

interface Entry {
  readonly attempt: string;
  readonly way: Way;
  readonly until: number;
  end: 'taken' | 'expired' | null;
}

export function createTickets(
  mark: () => string,
  life: number,
  monotonic: () => number = () => performance.now(),
): Tickets {
  const issued = new Map<string, Entry>();

  /** Oldest first, and all live equally long. */
  function forgetOld(): void {
    for (const [ticket, entry] of issued) {
      if (issued.size <= most && monotonic() < entry.until + remembered) return;
      issued.delete(ticket);
    }
  }

  const entriesOf = (attempt: string) => [...issued.values()].filter((entry) => entry.attempt === attempt);

  return {
    issue(attempt, way) {
      forgetOld();
      // 28 of 62 characters: 166 bits.
      const ticket = mark() + randomText(28);
      issued.set(ticket, { attempt, way, until: monotonic() + life, end: null });
      return ticket;
    },
    find(ticket, way) {
      const entry = issued.get(ticket);
      if (!entry) {
        const shaped = /^[0-9A-Za-z]{32}$/.test(ticket);
        return shaped && !ticket.startsWith(mark()) ? 'elsewhere' : 'unknown';
      }
      if (entry.way !== way) return 'unknown';
      if (entry.end) return entry.end;
      return monotonic() < entry.until ? { attempt: entry.attempt } : 'expired';
    },
    of(attempt) {
      const [ticket] = [...issued].findLast(([, entry]) => entry.attempt === attempt && !entry.end) ?? [];
      return ticket ?? null;
    },
    taken(attempt) {
      // The code has left the screen by now; that it was used is what counts.
      for (const entry of entriesOf(attempt)) entry.end = 'taken';
    },
    drop(attempt) {
      for (const entry of entriesOf(attempt)) entry.end ??= 'expired';
    },
  };
}
