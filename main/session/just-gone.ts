/**
 * Who was asked or greeted until a moment ago: a finger that came down on their screen may have been slower than its end.
 * What they say then still counts, by the id of their attempt, which nobody but that screen was told.
 */
import type { KioskSession } from '../../contract/session.ts';
import type { Held, PresentVisitor } from './visitor.ts';
import type { SessionEvent, WrittenDown } from './words.ts';

export interface Gone {
  readonly session: WrittenDown;
  readonly visitor: Held;
}

/** In ms: a touch, and a machine that is busy with something else. */
const moment = 2_000;

const isWrittenDown = (session: KioskSession): session is WrittenDown =>
  session.step === 'asking' || session.step === 'greeting';

export function createJustGone(present: Pick<PresentVisitor, 'held'>) {
  let gone: Gone | null = null;
  let timer: NodeJS.Timeout | undefined;
  function forget(): void {
    clearTimeout(timer);
    gone = null;
  }
  return {
    /** To be told of every change before whoever is present is forgotten. */
    follow(event: SessionEvent, before: KioskSession, after: KioskSession): void {
      if (after === before) return;
      forget();
      // Who said that they were done, or is to leave the house, is not called back.
      if (event.type !== 'timeUp' || !isWrittenDown(before) || after.step !== 'attract') return;
      gone = { session: before, visitor: present.held() };
      timer = setTimeout(forget, moment).unref();
    },
    /** Once: what was said is said. */
    take(attempt: string): Gone | null {
      const taken = gone?.session.attempt === attempt ? gone : null;
      if (taken) forget();
      return taken;
    },
    forget,
  };
}
