/**
 * What a visitor can leave behind outside the page: with the first screen after a visitor the clipboard is empty.
 * Only where the kiosk is locked down: elsewhere it is the clipboard of whoever works at this machine.
 */
import { clipboard } from 'electron';
import type { KioskSession } from '../../contract/session.ts';

/** Gives what is to be told of every change of the session. */
export function createRemains(lockedDown: boolean): (now: KioskSession) => void {
  let visited = false;
  return (now) => {
    const isOver = visited && !('attempt' in now);
    visited = 'attempt' in now;
    if (isOver && lockedDown) clipboard.clear();
  };
}
