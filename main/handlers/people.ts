/** One person, and what staff do to people. */
import type { CallName } from '../../contract/audience.ts';
import type { PersonDetail } from '../../contract/people.ts';
import type { Rooms } from '../house.ts';
import { said } from './said.ts';
import type { Handlers } from './serve.ts';

type Mine = Extract<
  CallName,
  'people.one' | `person.${string}` | `change.${string}` | `duplicates.${string}`
>;

export function peopleCalls(rooms: Rooms): Pick<Handlers, Mine> {
  const { audit, changes, look, profiles, store, turnedAway, windows } = rooms;
  const told = (detail: PersonDetail) => {
    windows.tell('admin', 'people.changed', { person: detail.id });
    return detail;
  };
  return {
    'people.one': async (id) => (await store()).one(id),
    'person.phone': async ({ identity, why }) => {
      const asked = { identity, why, by: audit.actor(), at: Date.now() };
      return (await store()).changes.revealPhone(asked);
    },
    'person.turnedAway': () => turnedAway.list(),
    'person.seenTo': (person) => turnedAway.seenTo(person),
    'person.refresh': async (identity) => {
      const person = await profiles.refresh(identity, look.current().language);
      audit.note({ action: 'person.refreshed', person });
      return told(await (await store()).one(person));
    },
    'person.endSessions': async (person) => {
      const db = await store();
      await db.endSessions(person, Date.now(), audit.trace({ action: 'sessions.ended', person }));
      return db.one(person);
    },
    'change.make': (change) => changes.make(change),
    'change.stage': (change) => changes.stage(change),
    'change.confirm': (stage) => changes.confirm(stage),
    'change.undo': (receipt) => changes.undo(receipt),
    'change.recent': () => changes.recent(),
    'duplicates.list': async () => (await store()).changes.duplicates(),
    'duplicates.dismiss': async ({ one, other }) => {
      const pair = { one, other, by: audit.actor(), at: Date.now() };
      return said(await (await store()).changes.dismissPair(pair));
    },
    'duplicates.restore': async (pair) => said(await (await store()).changes.restorePair(pair)),
  };
}
