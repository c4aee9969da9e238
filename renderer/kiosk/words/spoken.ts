/** What a screen reader says at each step; the same words that the screen shows. */
import type { KioskLook } from '../../../contract/kiosk.ts';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { closedSaid } from './closed-words.ts';
import { displayName } from './display-name.ts';
import { leavingSaid } from './leaving-words.ts';
import { restingSaid } from './resting-words.ts';
import { troubleSaid } from './trouble-words.ts';
import { type KioskWords, wordsOf } from './words.ts';

type WaitingSession = Extract<KioskSession, { step: 'waiting' }>;

interface Around extends Pick<KioskLook, 'ways' | 'reach' | 'signOut'> {
  /** The visitor said first that they are leaving. */
  readonly leaving: boolean;
}

function waitingSaid({ phone, way }: WaitingSession, leaving: boolean, words: KioskWords): string {
  const { title, scanned } = words.ways[way];
  if (phone === 'scanned') return `${words.scanned} ${scanned.todo}`;
  if (phone === 'cancelled') return leaving ? words.visit.leave.cancelled : words.cancelled;
  return leaving ? `${words.visit.leave.title} ${words.visit.leave.note}` : title;
}

function greetingSaid(session: Extract<KioskSession, { step: 'greeting' }>, words: KioskWords): string {
  const { welcome, welcomeBack, done, nameless } = words.greeting;
  const { here, left, toDesk } = words.visit;
  const name = displayName(session.visitor.name) || nameless;
  if (session.here && !session.asked) return `${here.title}${name} ${here.done}`;
  if (session.left) return `${left.title}${name} ${left.done}`;
  return `${session.firstVisit ? welcome : welcomeBack}${name} ${session.atDesk ? toDesk : done}`;
}

export function spoken(session: KioskSession, around: Around, language: Language): string {
  const leave = leavingSaid(session, around, language);
  return leave === null
    ? stepSaid(session, around, language)
    : `${stepSaid(session, around, language)} ${leave}`;
}

function stepSaid(session: KioskSession, { ways, reach, leaving }: Around, language: Language): string {
  const words = wordsOf[language];
  switch (session.step) {
    case 'attract':
      return reach.state === 'ill' ? `${words.away.title} ${words.away.todo}` : words.attract.title;
    case 'closed': {
      const { title, todo } = closedSaid(language, session.reason);
      return `${title} ${todo}`;
    }
    case 'resting': {
      const { title, todo } = restingSaid(language, session.opensAt, Date.now());
      return `${title} ${todo}`;
    }
    case 'consent':
      return leaving ? words.visit.consent.titleLeaving : words.visit.consent.title;
    case 'opening':
    case 'expired':
      return words.ways[session.way][session.step];
    case 'waiting':
      return waitingSaid(session, leaving, words);
    case 'exchanging':
      return leaving ? words.visit.leave.exchanging : words.exchanging.title;
    case 'asking':
      return `${displayName(session.visitor.name) || words.greeting.nameless} ${words.visit.asking.fields}`;
    case 'greeting':
      return greetingSaid(session, words);
    case 'refused': {
      const { title, todo } = leaving ? words.visit.leave.refused : words.refused;
      return `${title} ${todo}`;
    }
    case 'trouble': {
      const { what, todo } = troubleSaid(session, { ways, leaving }, language);
      return `${what} ${todo}`;
    }
    default:
      return session satisfies never;
  }
}
