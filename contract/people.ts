/** People as staff see them. Ids are UUIDv7 text, times are milliseconds since 1970 UTC. */
import * as v from 'valibot';
import type { Channel } from './channel.ts';

export interface PersonRow {
  readonly id: string;
  /** As WeChat gave it, only control characters removed; may be empty. Never a key. */
  readonly nickname: string;
  /** File name of the kept copy below `app://admin/avatar/`, or null. */
  readonly avatar: string | null;
  readonly channels: readonly Channel[];
  readonly firstVisitAt: number;
  readonly lastVisitAt: number;
  readonly visits: number;
}

export interface PeoplePage {
  readonly rows: readonly PersonRow[];
  /** Hand back as `after` for the next page; null at the end. */
  readonly next: string | null;
  /** How many people match, over all pages. */
  readonly total: number;
}

export interface Identity {
  readonly id: string;
  readonly channel: Channel;
  readonly appId: string;
  readonly openId: string;
  readonly unionId: string | null;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

export interface Visit {
  readonly id: string;
  readonly at: number;
  readonly channel: Channel;
  readonly kiosk: string;
  readonly firstVisit: boolean;
}

export interface PersonDetail extends PersonRow {
  readonly unionId: string | null;
  readonly identities: readonly Identity[];
  /** Newest first, at most 200. */
  readonly recentVisits: readonly Visit[];
}

export const PersonId = v.pipe(v.string(), v.uuid());

export const PeopleQuery = v.strictObject({
  /** Part of a nickname, or a whole openId or unionId; empty for everybody. */
  search: v.pipe(v.string(), v.maxLength(100)),
  after: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
});
export type PeopleQuery = v.InferOutput<typeof PeopleQuery>;
