/**
 * Which answers count: each, unless something newer is there, as answer to a later question or by another way. A machine
 * that is asked more often than it answers still tells.
 */
export interface Questions {
  /** Begins one; what it gives tells, once the answer is there, whether it is still wanted. */
  begin(): () => boolean;
  /** Nobody wants the answers under way any more. True if there was one. */
  drop(): boolean;
}

/** Of two states, the one that main made later, whichever came first. */
export const later = <T extends { readonly revision: number }>(held: T | null, came: T): T =>
  held !== null && held.revision > came.revision ? held : came;

export function createQuestions(): Questions {
  let asked = 0;
  /** What is there is no older than the answer to this one. */
  let known = 0;
  return {
    begin() {
      asked += 1;
      const mine = asked;
      return () => {
        if (mine <= known) return false;
        known = mine;
        return true;
      };
    },
    drop() {
      const was = asked > known;
      known = asked;
      return was;
    },
  };
}
