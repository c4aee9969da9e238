/** What the watchdog tells the world outside. */
import * as v from 'valibot';

/** What can be wrong, in the order in which it is told. */
export const ailments = ['page', 'step', 'store', 'keychain', 'disk', 'memory', 'clock', 'network'] as const;
export type Ailment = (typeof ailments)[number];

/** `health.json` in the data folder: written every few seconds, whole or not at all. Times are ms since 1970 UTC. */
export const Health = v.object({
  /** Goes up with every writing: a number that stands still means that the main process does. */
  beat: v.number(),
  at: v.number(),
  pid: v.number(),
  startedAt: v.number(),
  version: v.string(),
  ok: v.boolean(),
  /** Why it is not ok. */
  wrong: v.array(v.picklist(ailments)),
  page: v.object({
    /** `safe`: the kiosk page could not be kept alive. */
    shows: v.picklist(['kiosk', 'safe']),
    /** When the page last answered with something drawn; null before its first answer. */
    heardAt: v.nullable(v.number()),
    /** How often it was replaced since the start. */
    replaced: v.number(),
  }),
  step: v.object({ name: v.string(), since: v.number() }),
  /** Failure codes; null is well. */
  store: v.nullable(v.string()),
  keychain: v.nullable(v.string()),
  disk: v.nullable(v.object({ freeMb: v.number(), freePercent: v.number() })),
  memory: v.object({ mainMb: v.number(), pageMb: v.number() }),
  clock: v.object({
    /** How far our clock is ahead of WeChat's, by its last answer; null: it has not answered since the start. */
    aheadSeconds: v.nullable(v.number()),
    /** How often it was set by more than a minute since the start, and when that was last seen. */
    jumps: v.number(),
    jumpedAt: v.nullable(v.number()),
  }),
  network: v.object({
    /** What the system says: false is certain, true means little. */
    online: v.boolean(),
    /** Whether WeChat can be reached. */
    reach: v.picklist(['well', 'ill']),
    /** Since when it is ill; null while well. */
    since: v.nullable(v.number()),
  }),
  /** The graphics card was given up after losing it too often. */
  softwareRendering: v.boolean(),
});
export type Health = v.InferOutput<typeof Health>;
