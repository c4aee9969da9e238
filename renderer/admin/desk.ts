/** The console's way to the main process: the bridge by context, questions with their waiting and failing states. */
import { createContext, useCallback, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { NewsOf } from '../../contract/audience.ts';
import type { Answer, Bridge, News } from '../../contract/calls.ts';
import type { PlainFailure } from '../../contract/failure.ts';
import { createQuestions } from './questions.ts';

export type DeskBridge = Bridge<'admin'>;

export const BridgeContext = createContext<DeskBridge | null>(null);

export function useBridge(): DeskBridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('the console needs its bridge');
  return bridge;
}

/** An answer never throws; a broken door (main gone, handler missing) is a failure like any other. */
export async function settle<T>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await asked;
  } catch {
    return { ok: false, failure: { code: 'internal', detail: {} } };
  }
}

export interface Asked<T> {
  /** The last good answer; stays while a newer one is awaited or has failed. */
  readonly value: T | null;
  readonly failure: PlainFailure | null;
  readonly waiting: boolean;
  readonly again: () => void;
  /** Takes a newer value that arrived by another way. */
  readonly put: (value: T) => void;
}

const cameLast = <T>(_held: T | null, came: T): T => came;

/**
 * Asks when `key` changes and whenever `again` is called; an answer older than what is there is dropped.
 * @param choose of what is there and what came, which stays, where a value itself tells how old it is.
 */
export function useAsked<T>(
  key: string,
  ask: (bridge: DeskBridge) => Promise<Answer<T>>,
  choose: (held: T | null, came: T) => T = cameLast,
): Asked<T> {
  const bridge = useBridge();
  const [held, setHeld] = useState<{ key: string; value: T | null; failure: PlainFailure | null }>({
    key,
    value: null,
    failure: null,
  });
  const [waiting, setWaiting] = useState(true);
  const [questions] = useState(createQuestions);
  const asked = useRef(key);

  const run = useEffectEvent(async () => {
    asked.current = key;
    const wanted = questions.begin();
    setWaiting(true);
    const answer = await settle(ask(bridge));
    if (!wanted()) return;
    setWaiting(false);
    setHeld((before) => {
      const held = before.key === key ? before.value : null;
      return answer.ok
        ? { key, value: choose(held, answer.value), failure: null }
        : { key, value: held, failure: answer.failure };
    });
  });

  const [asks, setAsks] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key and the count say when to ask
  useEffect(() => void run(), [key, asks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another key nobody wants to know any more
  useEffect(() => () => void questions.drop(), [key]);

  const again = useCallback(() => setAsks((count) => count + 1), []);
  const put = useCallback(
    (value: T) => {
      // Came too late: something else is looked at by now.
      if (asked.current !== key) return;
      setHeld((before) => ({
        key,
        value: choose(before.key === key ? before.value : null, value),
        failure: null,
      }));
      // What is under way may be older than this value, or know of more: asked anew.
      if (questions.drop()) again();
    },
    [key, choose, questions, again],
  );
  const mine = held.key === key;
  return {
    value: mine ? held.value : null,
    failure: mine ? held.failure : null,
    waiting,
    again,
    put,
  };
}

/** Listens as long as the component is on screen. */
export function useNews<N extends NewsOf<'admin'>>(name: N, listener: (news: News[N]) => void): void {
  const bridge = useBridge();
  const heard = useEffectEvent(listener);
  useEffect(() => {
    const hear = bridge.hear[name] as (pass: (news: News[N]) => void) => () => void;
    return hear((news) => heard(news));
  }, [bridge, name]);
}

/** One change at a time: true while it is under way; answers like the bridge does. */
export function useDoing(): readonly [boolean, <T>(change: () => Promise<Answer<T>>) => Promise<Answer<T>>] {
  const [doing, setDoing] = useState(false);
  const run = useCallback(async <T>(change: () => Promise<Answer<T>>) => {
    setDoing(true);
    const answer = await settle(change());
    setDoing(false);
    return answer;
  }, []);
  return [doing, run];
}
