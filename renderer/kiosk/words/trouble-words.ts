/** What a visitor is told about a failure, and which other ways may still work: the same on the screen and spoken. */
import type { Way } from '../../../contract/channel.ts';
import { type FailureCode, failures } from '../../../contract/failure.ts';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import type { Said } from '../../../contract/words/failure-words.ts';
import { tell } from '../../../contract/words/tell.ts';
import { wordsOf } from './words.ts';

export type TroubleSession = Extract<KioskSession, { step: 'trouble' }>;

/** About one way only; a full disk or a dead network stops them all. */
const ofOneWay = /^(authorize|wechat|page|listener)\.|^secret\.missing$/;

export function otherWays({ code, way }: TroubleSession, ways: readonly Way[]): readonly Way[] {
  return ofOneWay.test(code) ? ways.filter((each) => each !== way) : [];
}

/** Their own words ask to scan again or to sign in at the desk. */
const askToSignIn: ReadonlySet<FailureCode> = new Set([
  'authorize.follow-first',
  'callback.declined',
  'internal',
  'network.timeout',
  'network.unreachable',
  'page.unreachable',
  'wechat.bad-answer',
  'wechat.code-mixed',
  'wechat.follow-first',
  'wechat.person-declined',
  'wechat.unknown',
]);

/** Staff see whoever is turned away, and let them out. */
const turnsAway: ReadonlySet<FailureCode> = new Set(['visit.at-desk', 'wechat.person-restricted']);

interface Asked {
  readonly ways: readonly Way[];
  /** The visitor said first that they are leaving. */
  readonly leaving: boolean;
}

export function troubleSaid(session: TroubleSession, { ways, leaving }: Asked, language: Language): Said {
  const { code } = session;
  const { wayOff, visit } = wordsOf[language];
  const { visitor } = tell(language, { code, detail: {} });
  const staffOnly = failures[code].show === 'staff';
  if (staffOnly && otherWays(session, ways).length > 0)
    return leaving ? { ...wayOff, todo: visit.leave.anotherWay } : wayOff;
  if (!leaving) return visitor;
  if (staffOnly || turnsAway.has(code)) return visit.leave.off;
  return askToSignIn.has(code) ? { ...visitor, todo: visit.leave.again } : visitor;
}
