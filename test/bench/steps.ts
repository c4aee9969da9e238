/** Waiting for a state instead of a time. */
import type { Page } from 'playwright-core';
import type { KioskSession, KioskStep } from '../../contract/session.ts';

const patience = 20_000;

type StepOf<S extends KioskStep> = Extract<KioskSession, { step: S }>;

/** The kiosk's page hears of each change; this is when it hears of this step, or now if it is there already. */
export async function atStep<S extends KioskStep>(page: Page, step: S, phone?: string): Promise<StepOf<S>> {
  const heard = page.evaluate(
    ({ step, phone, patience }) =>
      new Promise<KioskSession>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`the kiosk did not come to ${step}`)), patience);
        const hear = (session: KioskSession) => {
          const isThere =
            session.step === step && (!phone || ('phone' in session && session.phone === phone));
          if (!isThere) return;
          clearTimeout(late);
          stop();
          resolve(session);
        };
        const stop = window.bridge.hear['session.changed'](hear);
        void window.bridge.ask['session.get']().then((answer) => answer.ok && hear(answer.value));
      }),
    { step, phone, patience },
  );
  return (await heard) as StepOf<S>;
}

/** Asks again until the answer is not null. */
export async function whenDone<T>(
  what: string,
  ask: () => T | null,
  everyMs = 25,
  limitMs = patience,
): Promise<T> {
  for (const until = performance.now() + limitMs; performance.now() < until; ) {
    const answer = ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`waited ${limitMs} ms in vain: ${what}`);
}
