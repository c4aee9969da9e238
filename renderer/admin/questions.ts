/** Which answer counts: that to the latest question, unless something newer arrived by another way meanwhile. */
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
  let latest: object | null = null;
  return {
    begin() {
      const mine = {};
      latest = mine;
      return () => {
        if (latest !== mine) return false;
        latest = null;
        return true;
      };
    },
    drop() {
      const was = latest !== null;
      latest = null;
      return was;
    },
  };
}
