/** What the kiosk shows for one attempt: whichever way it is, one thing to open and one to close. */
import type { Way } from '../../contract/channel.ts';
import type { PlainFailure } from '../../contract/failure.ts';
import type { Frame } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';

export interface ScanEvents {
  /** A code can be scanned; `picture` is its address below `app://kiosk/`, or null where WeChat's page shows it. */
  shown(picture: string | null): void;
  scanned(): void;
  cancelled(): void;
  /** WeChat's page made itself a new QR. */
  renewed(): void;
  failed(failure: PlainFailure): void;
  /** The redirect, as it was caught; nothing in it has been checked. */
  caught(address: string): void;
  /** An address WeChat's page may not have; for the log. */
  refused(host: string): void;
}

export interface OneWay {
  /** Throws a Failure when it is not set up. Whatever was open is closed first. */
  open(attempt: string, language: Language, events: ScanEvents): void;
  close(): void;
}

export interface Scan {
  open(attempt: string, way: Way, language: Language, events: ScanEvents): void;
  close(): void;
  /** Where WeChat's own page may lie. */
  place(frame: Frame): void;
}

export function createScan(ways: Readonly<Record<Way, OneWay>>, place: (frame: Frame) => void): Scan {
  let shown: OneWay | null = null;
  const close = () => {
    shown?.close();
    shown = null;
  };
  return {
    open(attempt, way, language, events) {
      close();
      shown = ways[way];
      shown.open(attempt, language, events);
    },
    close,
    place,
  };
}
