/** One made-up person with all that a registry keeps of such a one. The same number gives the same person. */
import { type Channel, channels } from '../../contract/channel.ts';
import { kiosks, nickname, notes, phoneNumber, realName, tags, types } from './names.ts';
import { chance } from './random.ts';

const day = 86_400_000;
const years = 3 * 365;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export interface MadeVisit {
  readonly id: string;
  readonly attempt: string;
  readonly at: number;
  readonly kiosk: string;
  readonly type: string | null;
}

export interface MadeIdentity {
  readonly id: string;
  readonly channel: Channel;
  readonly openId: string;
}

export interface MadePerson {
  readonly id: string;
  /** Somebody else's number in the crowd, who was joined into this one. */
  readonly joined: { readonly id: string; readonly join: string; readonly identity: MadeIdentity } | null;
  readonly nickname: string;
  readonly displayName: string | null;
  readonly unionId: string | null;
  readonly identities: readonly MadeIdentity[];
  readonly phone: string | null;
  readonly tags: readonly string[];
  readonly note: { readonly id: string; readonly text: string } | null;
  readonly vip: boolean;
  readonly blocked: boolean;
  /** Oldest first. */
  readonly visits: readonly MadeVisit[];
  readonly first: number;
  readonly last: number;
}

/** More come lately than at the beginning, and in office hours. */
function momentOf(by: ReturnType<typeof chance>, end: number): number {
  const date = Math.floor((end - years * day * by.next() ** 1.3) / day) * day;
  // 9 to 18 o'clock in China.
  const at = date + 3_600_000 + Math.floor(by.next() * 9 * 3_600_000);
  // Of the last day that only has been which is over.
  return at > end ? at - day : at;
}

/** When a person came; `lastVisit` alone is asked first, to know the order in which to write. */
function momentsOf(number: number, end: number) {
  const by = chance(number);
  const count = by.happens(0.02)
    ? 0
    : by.happens(0.55)
      ? 1
      : Math.min(80, 2 + Math.floor(-Math.log(1 - by.next()) * 2.6));
  const moments = Array.from({ length: Math.max(1, count) }, () => momentOf(by, end)).toSorted(
    (one, other) => one - other,
  );
  return { by, moments, count };
}

export const lastVisit = (number: number, end: number): number =>
  momentsOf(number, end).moments.at(-1) ?? end;

export function makePerson(number: number, end: number): MadePerson {
  const { by, moments, count } = momentsOf(number, end);
  const first = moments[0] ?? end;
  const identity = (): MadeIdentity => ({
    id: by.id(first),
    channel: by.one(channels),
    openId: `o${by.letters(alphabet, 27)}`,
  });
  const home = by.one(kiosks);
  const visits = (count === 0 ? [] : moments).map((at) => ({
    id: by.id(at),
    attempt: by.id(at),
    at,
    kiosk: by.happens(0.7) ? home : by.one(kiosks),
    type: by.happens(0.1) ? by.one(types) : null,
  }));
  const id = by.id(first);
  return {
    id,
    nickname: nickname(by),
    displayName: by.happens(0.06) ? realName(by) : null,
    unionId: by.happens(0.4) ? `u${by.letters(alphabet, 27)}` : null,
    identities: by.happens(0.15) ? distinctChannels([identity(), identity()]) : [identity()],
    joined: by.happens(0.01) ? { id: by.id(first + 1), join: by.id(first + 2), identity: identity() } : null,
    phone: by.happens(0.45) ? phoneNumber(by) : null,
    tags: by.happens(0.12) ? [...new Set([by.one(tags), by.one(tags)])].toSorted() : [],
    note: by.happens(0.05) ? { id: by.id(first), text: by.one(notes) } : null,
    vip: by.happens(0.01),
    blocked: by.happens(0.003),
    visits,
    first,
    last: moments.at(-1) ?? first,
  };
}

const distinctChannels = (some: readonly MadeIdentity[]) =>
  some.filter((one, at) => some.findIndex(({ channel }) => channel === one.channel) === at);
