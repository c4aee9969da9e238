/** What the log is told of one change: the event, the attempt, the reason; never a name, a code or an address. */
import type { KioskSession } from '../../contract/session.ts';
import type { SessionEvent } from './words.ts';

export function factsOf(event: SessionEvent, session: KioskSession): Record<string, string | number> {
  const facts: Record<string, string | number> = { because: event.type };
  if ('attempt' in session) facts['attempt'] = session.attempt;
  if (event.type === 'shut') facts['reason'] = event.reason;
  if (event.type === 'scanFailed' || event.type === 'signInFailed') {
    facts['code'] = event.failure.code;
    for (const [name, value] of Object.entries(event.failure.detail)) facts[name] = String(value);
  }
  return facts;
}
