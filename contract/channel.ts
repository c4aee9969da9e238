/** The ways into the registry. */
import * as v from 'valibot';

export const channels = ['website', 'officialAccount', 'miniProgram'] as const;
export const Channel = v.picklist(channels);
export type Channel = v.InferOutput<typeof Channel>;

/** What a kiosk can offer; the order is the order of its switch. `browser` is the website channel in the system's browser. */
export const ways = ['website', 'officialAccount', 'miniProgram', 'browser'] as const;
export const Way = v.picklist(ways);
export type Way = v.InferOutput<typeof Way>;

export const channelOf = (way: Way): Channel => (way === 'browser' ? 'website' : way);
