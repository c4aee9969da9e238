/**
 * How the watchdog and a page's preload talk. Not of the `bridge`: the page itself can neither hear nor answer.
 * By name alone, as `audience.ts`, so that a preload stays a few hundred bytes.
 */
export const pulse = { ping: 'watch.ping', pong: 'watch.pong' } as const;

export interface Pong {
  /** Something stands in the page that a visitor could see. */
  readonly drawn: boolean;
  /** Everything that the page is made of has come and has run. */
  readonly loaded: boolean;
}
