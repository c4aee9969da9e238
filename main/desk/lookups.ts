/**
 * How many whole phone numbers each member of staff has looked for. Whoever knows what is shown of a number could try
 * what is not, ten thousand times: so many tries are written down, and soon not answered. Kept in memory alone.
 */

import { parseQuery } from '../../contract/query/parse.ts';
import type { WholeNumbers } from '../../contract/query/phones.ts';
import { wholeNumbers } from '../../contract/query/phones.ts';
import type { UnlockedBy } from '../../contract/staff.ts';
import type { Audit } from './audit.ts';

export interface Lookups {
  /** Before a list is opened: what of its search for whole numbers may be answered. */
  allow(search: string): WholeNumbers;
}

export interface LookupsDeps {
  readonly who: () => UnlockedBy | null;
  readonly audit: Pick<Audit, 'note'>;
  readonly now: () => number;
}

/** Different numbers within an hour; a busy desk looks for one every other minute. */
export const lookupLimits = { within: 60 * 60_000, writtenEvery: 20, most: 60 } as const;

interface Try {
  readonly digits: string;
  readonly at: number;
}

export function createLookups({ who, audit, now }: LookupsDeps): Lookups {
  const tries = new Map<string, readonly Try[]>();

  function count(by: UnlockedBy, digits: string): WholeNumbers {
    const { within, writtenEvery, most } = lookupLimits;
    const at = now();
    const recent = (tries.get(by.name) ?? []).filter((one) => one.at > at - within);
    const last = recent.at(-1);
    // A number that is still being typed, or taken back digit by digit, is one try.
    const typing = last !== undefined && digits.startsWith(last.digits);
    if (recent.some((one) => one.digits.startsWith(digits))) return 'one';
    const kept = typing ? recent.slice(0, -1) : recent;
    if (kept.length >= most) return 'none';
    tries.set(by.name, [...kept, { digits, at }]);
    const known = kept.length + 1;
    if (!typing && known % writtenEvery === 0) {
      const changes = [{ field: 'numbers', was: null, became: String(known) }];
      audit.note({ action: 'phone.sought', changes }, by);
    }
    return 'one';
  }

  return {
    allow(search) {
      const by = who();
      const [digits, another] = wholeNumbers(parseQuery(search).query);
      // Of several numbers none is answered, so that none was tried.
      if (digits === undefined || another !== undefined) return 'one';
      return by === null ? 'none' : count(by, digits);
    },
  };
}
