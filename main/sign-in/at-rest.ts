/**
 * Collects the garbage of the main process and the kiosk's page, and has the store let go, once the kiosk stands idle
 * again. V8 and Blink leave it lying about for as long as there is room, and a kiosk would seem to grow for weeks. Memory
 * that is freed is not erased.
 */
import type { WebContents } from 'electron';
import type { KioskSession, KioskStep } from '../../contract/session.ts';
import { findCollector } from '../store/collector.ts';

export interface AtRest {
  /** The kiosk is at this step now. */
  heard(step: KioskStep): void;
  /** The same, said with everything that is published. */
  hearing(publish: (session: KioskSession) => void): (session: KioskSession) => void;
  close(): void;
}

/** Whoever is in a hurry has touched the screen by then; less than the breath of a kiosk that starts by itself. */
const pause = 500;

/** Where a developer's tools are attached already, nothing is collected. */
export async function collectPage(contents: WebContents | undefined): Promise<void> {
  if (!contents || contents.isDestroyed() || contents.isCrashed() || contents.debugger.isAttached()) return;
  const page = contents.debugger;
  try {
    page.attach('1.3');
    await page.sendCommand('HeapProfiler.collectGarbage');
  } catch {
    // The page went away meanwhile, and its garbage with it.
  }
  if (!contents.isDestroyed() && page.isAttached()) page.detach();
}

/** Steps at which nobody stands in front of the kiosk. */
const idle: ReadonlySet<KioskStep> = new Set(['attract', 'resting', 'closed']);

/**
 * @param others collects what the kiosk's page and the store hold.
 * @param collector asked for the function that collects here, once, when it is first needed.
 */
export function createAtRest(others: () => void, collector: () => () => void = findCollector): AtRest {
  let collect: (() => void) | null = null;
  let due = false;
  let timer: NodeJS.Timeout | undefined;
  function heard(step: KioskStep): void {
    clearTimeout(timer);
    if (!idle.has(step)) due = true;
    else if (due) timer = setTimeout(collectAll, pause);
  }
  function collectAll(): void {
    due = false;
    collect ??= collector();
    collect();
    others();
  }
  return {
    heard,
    hearing: (publish) => (session) => {
      publish(session);
      heard(session.step);
    },
    close: () => clearTimeout(timer),
  };
}
