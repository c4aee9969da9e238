/** How whoever is in the house gets out of it where the kiosk cannot sign them out: the same on the screen and spoken. */
import { type FailureCode, failures } from '../../../contract/failure.ts';
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { otherWays } from './trouble-words.ts';
import { wordsOf } from './words.ts';

/** They stop whoever scans to leave as well as whoever comes. */
const offline: ReadonlySet<FailureCode> = new Set([
  'network.timeout',
  'network.unreachable',
  'page.unreachable',
  'store.full',
]);

const stops = (code: FailureCode) => offline.has(code) || failures[code].show === 'staff';

interface Around extends Pick<KioskLook, 'signOut' | 'reach' | 'ways'> {
  /** The visitor said first that they are leaving. */
  readonly leaving: boolean;
}

/** Null where there is nothing to sign out of, or the screen itself says what to do. */
export function leavingSaid(
  session: KioskSession,
  { signOut, reach, ways, leaving }: Around,
  language: Language,
): string | null {
  const { desk, alone } = wordsOf[language].visit.leave.elsewhere;
  if (!signOut.on) return null;
  switch (session.step) {
    case 'attract':
      return reach.state === 'ill' ? desk(signOut.closing) : null;
    case 'closed':
      // Nobody is to look for the desk then.
      return session.reason === 'house.evacuated' ? null : desk(signOut.closing);
    case 'resting':
      return alone(signOut.closing);
    case 'trouble':
      // Whoever leaves may scan another way as well.
      return !leaving && stops(session.code) && otherWays(session, ways).length === 0
        ? desk(signOut.closing)
        : null;
    default:
      return null;
  }
}
