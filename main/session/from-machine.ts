/** What the machine under the kiosk does to a session: it slept, its clock was set, the lobby's hours are over. Pure. */
import type { KioskSession, KioskStep } from '../../contract/session.ts';
import { type Next, openEffects, toAttract } from './next.ts';
import type { Moment, SessionEvent } from './words.ts';

type StepOf<S extends KioskStep> = Extract<KioskSession, { step: S }>;

/** Another code in the place of one that may have outlived what it was made for; for the visitor it simply renews. */
function toFreshCode({ way, round }: StepOf<'opening' | 'waiting' | 'expired'>, at: Moment): Next {
  // Every renewal would open one more page in the system's browser.
  if (way === 'browser') return toAttract(at);
  return [{ step: 'expired', attempt: at.fresh, way, round }, openEffects(at, way)];
}

function afterSleep(session: KioskSession, at: Moment): Next | null {
  switch (session.step) {
    case 'opening':
    case 'waiting':
    case 'expired':
      return toFreshCode(session, at);
    // Whoever stood here is gone.
    case 'consent':
    case 'asking':
    case 'greeting':
    case 'refused':
    case 'trouble':
      return toAttract(at);
    default:
      return null;
  }
}

/** Nobody is sent away in the middle: a code that nobody touched before it ran out belongs to nobody. */
function mayRest(session: KioskSession): boolean {
  if (session.step === 'waiting') return session.phone === 'away' && session.round > 0;
  return ['attract', 'closed', 'resting', 'refused', 'trouble', 'expired'].includes(session.step);
}

/** Null where this changes nothing. */
export function fromMachine(session: KioskSession, event: SessionEvent, at: Moment): Next | null {
  if (event.type === 'slept') return afterSleep(session, at);
  // The countdown is drawn by the clock that moved.
  if (event.type === 'clockMoved') return session.step === 'waiting' ? toFreshCode(session, at) : null;
  if (event.type !== 'rested' || !mayRest(session)) return null;
  if (session.step === 'resting' && session.opensAt === event.opensAt) return [session, []];
  return [{ step: 'resting', opensAt: event.opensAt }, [{ do: 'close' }]];
}
