/** The codes that the kiosk page draws itself, by the attempt they belong to. Only the newest few are kept. */

export interface Picture {
  readonly bytes: Uint8Array;
  /** As a file's ending. */
  readonly type: 'svg' | 'png' | 'jpg' | 'gif' | 'webp';
}

export interface Pictures {
  /** Gives the address below `app://kiosk/`. */
  keep(attempt: string, picture: Picture): string;
  find(name: string): Picture | null;
}

const most = 3;

export function createPictures(): Pictures {
  const kept = new Map<string, Picture>();
  return {
    keep(attempt, picture) {
      kept.set(attempt, picture);
      for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
      return `/code/${attempt}`;
    },
    find: (name) => kept.get(name) ?? null,
  };
}
