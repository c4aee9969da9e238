/** Staff changed who is who: `gone` became part of somebody else, or nobody did. */
export type Changed = (gone: string | null) => void;

/** The last of such changes; `turn` counts them. */
export interface Change {
  readonly turn: number;
  readonly gone: string | null;
}
