/** The ways into the registry. */
import * as v from 'valibot';

export const channels = ['website', 'officialAccount', 'miniProgram'] as const;
export const Channel = v.picklist(channels);
export type Channel = v.InferOutput<typeof Channel>;
