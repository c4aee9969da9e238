/** Can WeChat be reached from here? */

/** `network`: this machine has no way out at all. `wechat`: it has, and WeChat does not answer. */
export type Ailing = 'network' | 'wechat';

/** `since` is milliseconds since 1970 UTC. */
export type Reach =
  | { readonly state: 'well' }
  | { readonly state: 'ill'; readonly since: number; readonly what: Ailing };

export const reached: Reach = { state: 'well' };
