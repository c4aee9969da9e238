/** What a screen reader says at each step; the same words that the screen shows. */
import type { Language } from '../../contract/language.ts';
import type { KioskSession } from '../../contract/session.ts';
import { tell } from '../words/tell.ts';
import { displayName } from './display-name.ts';
import { wordsOf } from './words.ts';

export function spoken(session: KioskSession, language: Language): string {
  const words = wordsOf[language];
  switch (session.step) {
    case 'attract':
      return words.attract.title;
    case 'closed':
      return `${words.closed.title} ${words.closed.todo}`;
    case 'opening':
      return words.scan.opening;
    case 'expired':
      return words.scan.expired;
    case 'waiting':
      if (session.phone === 'scanned') return `${words.scanned.title} ${words.scanned.todo}`;
      return session.phone === 'cancelled' ? words.scan.cancelled : words.scan.title;
    case 'exchanging':
      return words.exchanging.title;
    case 'greeting': {
      const { welcome, welcomeBack, done, nameless } = words.greeting;
      const name = displayName(session.visitor.name) || nameless;
      return `${session.firstVisit ? welcome : welcomeBack}${name} ${done}`;
    }
    case 'refused':
      return `${words.refused.title} ${words.refused.todo}`;
    case 'trouble': {
      const { visitor } = tell(language, { code: session.code, detail: {} });
      return `${visitor.what} ${visitor.todo}`;
    }
    default:
      return session satisfies never;
  }
}
