/**
 * Snapshot users: the virtual people that WeChat puts in a visitor's place on a snapshot page. Each page gets a new one,
 * with an openid and a unionid that nobody will ever have again.
 */
import { randomUUID } from 'node:crypto';
import type { SimApp, SimPerson } from '../options.ts';
import { namesIn } from './people.ts';

export interface Snapshots {
  create(app: SimApp): SimPerson;
  /** For `is_snapshotuser`. */
  has(person: SimPerson): boolean;
  /** For their picture. */
  find(id: string): SimPerson | undefined;
  /** Every openid and unionid of theirs that is still remembered. */
  all(): readonly string[];
}

const most = 1_000;

export function createSnapshots(): Snapshots {
  const made = new Map<string, { readonly app: SimApp; readonly person: SimPerson }>();
  return {
    create(app) {
      const id = `snapshot-${randomUUID()}`;
      const person: SimPerson = { id, nickname: '微信用户', avatar: { motif: 'mountain', hue: 210 } };
      made.set(id, { app, person });
      const [oldest] = made.keys();
      if (made.size > most && oldest !== undefined) made.delete(oldest);
      return person;
    },
    has: ({ id }) => made.has(id),
    find: (id) => made.get(id)?.person,
    all: () =>
      [...made.values()].flatMap(({ app, person }) => {
        const { openid, unionid } = namesIn(app, person);
        return unionid === undefined ? [openid] : [openid, unionid];
      }),
  };
}
