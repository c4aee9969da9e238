/** What a search finds an entry by hand by: what was typed, and of whoever staff knew it to be all that is known of them. */
import type { Ending } from '../../../contract/onsite.ts';
import type { NationalPhone } from '../../../contract/phone-shown.ts';
import { mentions, type Query } from '../../../contract/query.ts';
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
  /** Today's person, where staff knew them. */
  readonly person: string | null;
  readonly erased: 0 | 1 | null;
}

export interface EntryDocsDeps {
  readonly query: Query;
  readonly now: number;
  readonly docOf: (person: string) => SearchDoc | null;
  /** JSON of the ids of who is on site. */
  readonly onSite: () => string;
}

const ofEntry: readonly string[] = ['at', 'kiosk', 'type', 'channel', 'ended'];

export function openEntryDocs({ query, now, docOf, onSite }: EntryDocsDeps): (entry: Entry) => SearchDoc {
  const asksPerson = mentions(query, (leaf) => leaf.is === 'word' || !ofEntry.includes(leaf.field));
  const asksOnSite = mentions(query, (leaf) => leaf.is === 'field' && leaf.value === 'onsite');
  const here = new Set<string>(asksOnSite ? JSON.parse(onSite()) : []);

  return (entry) => {
    const { person, at, kiosk, type, ended, name } = entry;
    const known = asksPerson && person !== null ? docOf(person) : null;
    const phone = phoneOf(entry.phoneKey);
    const own = known ?? stranger(entry);
    return {
      ...own,
      names: [...new Set([...own.names, name])].filter((one) => one !== ''),
      phones: phone === null ? own.phones : [...own.phones, phone],
      // A visit has these of its own, whatever its person has.
      ...{ at, ended, channels: [], kiosks: [kiosk], types: type === null ? [] : [type] },
      erased: entry.erased === 1,
      onSite: person === null ? ended === null && at > onSiteFrom(now) && at <= now : here.has(person),
    };
  };
}

const stranger = ({ name, at }: Entry): SearchDoc => ({
  ...{ names: [], named: name !== '', phones: [], ids: [], union: false, tags: [], notes: [], avatar: false },
  ...{ channels: [], kiosks: [], types: [], vip: false, blocked: false, erased: false, onSite: false },
  ...{ joined: false, visits: 0, first: at, last: at },
});

/** As `phoneKey` made it: national digits, or a number with its country, of which ours alone can be told apart. */
function phoneOf(key: string | null): NationalPhone | null {
  if (key === null) return null;
  const [, home, abroad] = /^\+(?:86(\d+)|(\d+))$/.exec(key) ?? [];
  if (abroad !== undefined) return { countryCode: '', number: abroad };
  return { countryCode: '86', number: home ?? key };
}
