/**
 * Follows WeChat's page through its traffic: whether a QR is on it, whether the phone has scanned, whether it still
 * gets through to WeChat.
 */
import type { FailureCode } from '../../contract/failure.ts';
import type { TrafficEvents } from './traffic.ts';

export interface PageEvents {
  shown(): void;
  scanned(): void;
  cancelled(): void;
  /** The page made itself a new QR. */
  renewed(): void;
  failed(code: FailureCode): void;
  /** An address the page may not have; for the log. */
  refused(host: string): void;
}

export interface PageReader extends TrafficEvents {
  /** Is there a QR to be scanned? Not after a scan: our own picture stands there then. */
  showsQr(): boolean;
  /** The page can be read; its QR is due. */
  ready(): void;
  fail(code: FailureCode): void;
  /** From now on nothing is told any more. */
  stop(): void;
}

/** Time from a readable page to its QR; the real page asks for the image at once. */
const qrPatience = 6_000;
/** The page asks again 5 s after each failed poll. */
const failedPollsInARow = 2;

/** @param changed whether a QR shows may have changed. */
export function createPageReader(events: PageEvents, changed: () => void): PageReader {
  let uuid: string | null = null;
  let last: 'nothing' | 'scanned' | 'cancelled' = 'nothing';
  let failedPolls = 0;
  let stopped = false;
  let patience: NodeJS.Timeout | undefined;

  const fail = (code: FailureCode) => {
    if (!stopped) events.failed(code);
  };

  return {
    showsQr: () => uuid !== null && last !== 'scanned',
    ready() {
      clearTimeout(patience);
      if (uuid === null && !stopped) patience = setTimeout(() => fail('page.no-qr'), qrPatience);
    },
    qrShown(now) {
      if (stopped || now === uuid) return;
      clearTimeout(patience);
      const tell = uuid === null ? events.shown : events.renewed;
      uuid = now;
      last = 'nothing';
      changed();
      tell();
    },
    qrMissing: () => fail('page.no-qr'),
    polled(now) {
      failedPolls = 0;
      if (stopped || now === last) return;
      last = now;
      changed();
      if (now === 'scanned') events.scanned();
      if (now === 'cancelled') events.cancelled();
    },
    pollFailed() {
      if (++failedPolls >= failedPollsInARow) fail('page.unreachable');
    },
    refused: events.refused,
    fail,
    stop() {
      stopped = true;
      clearTimeout(patience);
    },
  };
}
