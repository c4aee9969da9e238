/**
 * What a member of staff had typed and not yet saved when the console locked itself or was closed: theirs again when
 * they come back, and nobody else's. In memory alone; it may name visitors.
 */
export interface Unsaved {
  /** As the page wrote it; null when nothing is left to be saved. */
  keep(who: string, text: string | null): void;
  of(who: string): string | null;
  /** Somebody came in: what another one had typed is gone. */
  cameIn(who: string): void;
}

/** A shift: whoever comes back tomorrow begins anew. */
const keptFor = 10 * 3_600_000;

export function createUnsaved(now: () => number = Date.now): Unsaved {
  let kept: { readonly who: string; readonly text: string; readonly at: number } | null = null;
  const of = (who: string) => (kept?.who === who && now() - kept.at < keptFor ? kept.text : null);
  return {
    keep(who, text) {
      kept = text === null ? null : { who, text, at: now() };
    },
    of,
    cameIn(who) {
      if (of(who) === null) kept = null;
    },
  };
}
