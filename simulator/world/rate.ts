/** So many in so long, each key by itself; a window starts with its first. */
export interface Rate {
  /** Counts this one and says whether it is still allowed. */
  allows(key: string): boolean;
}

export function createRate(most: number, windowMs: number, now: () => number): Rate {
  const windows = new Map<string, { readonly ends: number; count: number }>();
  return {
    allows(key) {
      const open = windows.get(key);
      const isOver = open === undefined || now() >= open.ends;
      const window = isOver ? { ends: now() + windowMs, count: 0 } : open;
      if (isOver) windows.set(key, window);
      window.count += 1;
      return window.count <= most;
    },
  };
}
