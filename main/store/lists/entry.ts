/** An entry by hand as the visits log searches it. */
import type { NationalPhone } from '../../../contract/phone-shown.ts';
import type { Named } from './entry-names.ts';
import type { VisitFacts } from './visit-test.ts';

/** What a search may ask of a visit it may ask of an entry, which came by no channel. */
export interface Entry extends VisitFacts, Named {
  readonly num: number;
  readonly phone: NationalPhone | null;
  /** Of the person staff knew it to be. */
  readonly erased: boolean;
}

/** As `phoneKey` made it: national digits, or a number with its country, of which ours alone can be told apart. */
export function phoneOf(key: string | null): NationalPhone | null {
  if (key === null) return null;
  const [, home, abroad] = /^\+(?:86(\d+)|(\d+))$/.exec(key) ?? [];
  if (abroad !== undefined) return { countryCode: '', number: abroad };
  return { countryCode: '86', number: home ?? key };
}
