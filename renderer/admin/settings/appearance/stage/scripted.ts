/** A bridge that leads nowhere: the kiosk's screens hear from the console what to show, and what they ask is not asked. */
import type { Bridge, News } from '../../../../../contract/calls.ts';
import type { Told } from './told.ts';

type Listener<T> = (news: T) => void;

export interface ScriptedBridge {
  readonly bridge: Bridge<'kiosk'>;
  tell(now: Told['preview']): void;
}

function newsOf<T>() {
  const listeners = new Set<Listener<T>>();
  return {
    hear(listener: Listener<T>) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(news: T) {
      for (const listener of listeners) listener(news);
    },
  };
}

export function scriptedBridge(first: Told['preview']): ScriptedBridge {
  let now = first;
  const session = newsOf<News['session.changed']>();
  const look = newsOf<News['look.changed']>();
  const known = { 'session.get': () => now.session, 'kiosk.look': () => now.look } as const;
  const answer = async (name: string) => ({
    ok: true,
    value: name in known ? known[name as keyof typeof known]() : null,
  });
  const ask = new Proxy({}, { get: (_none, name) => () => answer(String(name)) }) as Bridge<'kiosk'>['ask'];
  return {
    bridge: { ask, hear: { 'session.changed': session.hear, 'look.changed': look.hear } },
    tell(next) {
      now = next;
      look.tell(next.look);
      session.tell(next.session);
    },
  };
}
