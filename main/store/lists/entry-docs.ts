/** What a search finds an entry by hand by where staff did not know who it was: what was typed. Pure. */
import type { Ending } from '../../../contract/onsite.ts';
import type { NationalPhone } from '../../../contract/phone-shown.ts';
import type { SearchDoc } from '../../../contract/query-match.ts';
import { onSiteFrom } from '../visits/on-site-rows.ts';

/** An entry as it is read along the time. */
export interface Entry {
  readonly num: number;
  readonly at: number;
  readonly kiosk: string;
  readonly type: string | null;
  readonly name: string;
  readonly phoneKey: string | null;
  readonly ended: Ending | null;
  /** The number under which its person is listed today, where staff knew them. */
  readonly person: number | null;
  readonly erased: 0 | 1 | null;
}

export function strangerDoc(entry: Entry, now: number): SearchDoc {
  const { at, kiosk, type, ended, name } = entry;
  const phone = phoneOf(entry.phoneKey);
  return {
    ...{ names: name === '' ? [] : [name], named: name !== '', phones: phone === null ? [] : [phone] },
    ...{ ids: [], union: false, tags: [], notes: [], avatar: false, vip: false, blocked: false },
    ...{ channels: [], kiosks: [kiosk], types: type === null ? [] : [type] },
    ...{ erased: false, joined: false, onSite: ended === null && at > onSiteFrom(now) && at <= now },
    ...{ visits: 0, first: at, last: at, at, ended },
  };
}

/** As `phoneKey` made it: national digits, or a number with its country, of which ours alone can be told apart. */
function phoneOf(key: string | null): NationalPhone | null {
  if (key === null) return null;
  const [, home, abroad] = /^\+(?:86(\d+)|(\d+))$/.exec(key) ?? [];
  if (abroad !== undefined) return { countryCode: '', number: abroad };
  return { countryCode: '86', number: home ?? key };
}
